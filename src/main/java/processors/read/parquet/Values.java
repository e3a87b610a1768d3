package processors.read.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/**
 * How the stored values of a column are to be understood ("Parquet Logical Type Definitions"):
 * texts, numbers, and times as ISO 8601. Immutable.
 */
abstract sealed class Values {

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

  /** The values of a column by its type. */
  static Values of(PrimitiveType type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
      return new Timestamps(unit(timestamp.getUnit()), timestamp.isAdjustedToUTC());
    }
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return new Decimals(decimal.getScale());
    }
    if (logical instanceof DateLogicalTypeAnnotation) {
      return new Dates();
    }
    if (logical instanceof TimeLogicalTypeAnnotation time) {
      return new Times(unit(time.getUnit()));
    }
    if (logical instanceof UUIDLogicalTypeAnnotation) {
      return new Uuids();
    }
    if (logical instanceof IntLogicalTypeAnnotation number && !number.isSigned()) {
      return new Unsigned(number.getBitWidth());
    }
    return switch (type.getPrimitiveTypeName()) {
      case INT96 -> new Int96();
      case BINARY, FIXED_LEN_BYTE_ARRAY -> new Texts();
      default -> new Numbers();
    };
  }

  /** The value of bytes. */
  Object ofBinary(Binary bytes) {
    return text(bytes);
  }

  /** The value of a number. */
  Object ofLong(long number) {
    return number;
  }

  /** Whether values can be taken from a column's dictionary of bytes. */
  boolean fromDictionary() {
    return false;
  }

  /** The value of a fraction; what JSON has no number for becomes text. */
  static Object ofDouble(double number) {
    return Double.isFinite(number) ? (Object) number : Double.toString(number);
  }

  private static Object text(Binary bytes) {
    byte[] raw = bytes.getBytes();
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return Base64.getEncoder().encodeToString(raw); // no text, so at least nothing is lost
    }
  }

  private static ChronoUnit unit(LogicalTypeAnnotation.TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> ChronoUnit.MILLIS;
      case MICROS -> ChronoUnit.MICROS;
      case NANOS -> ChronoUnit.NANOS;
    };
  }

  /** Numbers that mean nothing else, and booleans. */
  private static final class Numbers extends Values {}

  private static final class Texts extends Values {
    @Override
    boolean fromDictionary() {
      return true;
    }
  }

  private static final class Unsigned extends Values {
    private final int bits;

    Unsigned(int bits) {
      this.bits = bits;
    }

    @Override
    Object ofLong(long number) {
      if (bits < Long.SIZE) {
        return number & (1L << bits) - 1;
      }
      return number >= 0 ? (Object) number : new BigInteger(Long.toUnsignedString(number));
    }
  }

  private static final class Timestamps extends Values {
    private final ChronoUnit unit;
    private final boolean utc;

    Timestamps(ChronoUnit unit, boolean utc) {
      this.unit = unit;
      this.utc = utc;
    }

    @Override
    Object ofLong(long number) {
      String local = LOCAL.format(Instant.EPOCH.plus(number, unit).atOffset(ZoneOffset.UTC));
      return utc ? local + "+00:00" : local;
    }
  }

  /** Twelve bytes, nanoseconds of the day and Julian day, as Impala and old Spark write times. */
  private static final class Int96 extends Values {
    private static final long EPOCH_JULIAN_DAY = 2_440_588;

    @Override
    Object ofBinary(Binary bytes) {
      ByteBuffer buffer = bytes.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
      long nanos = buffer.getLong(buffer.position());
      long day = buffer.getInt(buffer.position() + Long.BYTES) - EPOCH_JULIAN_DAY;
      Instant instant = Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanos);
      return LOCAL.format(instant.atOffset(ZoneOffset.UTC));
    }
  }

  private static final class Dates extends Values {
    @Override
    Object ofLong(long number) {
      return LocalDate.ofEpochDay(number).toString();
    }
  }

  private static final class Times extends Values {
    private final ChronoUnit unit;

    Times(ChronoUnit unit) {
      this.unit = unit;
    }

    @Override
    Object ofLong(long number) {
      return LocalTime.MIDNIGHT.plus(number, unit).toString();
    }
  }

  private static final class Decimals extends Values {
    private final int scale;

    Decimals(int scale) {
      this.scale = scale;
    }

    @Override
    Object ofBinary(Binary bytes) {
      return new BigDecimal(new BigInteger(bytes.getBytes()), scale);
    }

    @Override
    Object ofLong(long number) {
      return BigDecimal.valueOf(number, scale);
    }
  }

  private static final class Uuids extends Values {
    @Override
    Object ofBinary(Binary bytes) {
      ByteBuffer buffer = bytes.toByteBuffer();
      return new UUID(buffer.getLong(), buffer.getLong()).toString();
    }
  }
}
