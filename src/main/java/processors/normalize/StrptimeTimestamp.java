package processors.normalize;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of Python's {@code datetime.strptime} ("strftime() and strptime() Format Codes" of the
 * Python library reference): the language in which users of the reference system write their
 * formats. Known are {@code %Y %y %m %d %H %I %M %S %f %p %b %B %a %A %j %z %Z %%}.
 */
final class StrptimeTimestamp implements TimestampFormat {

  private static final String KNOWN = "YymdHIMSfpbBaAjzZ%";

  /** One piece of the pattern: a directive or a character to be found as it is. */
  private record Piece(char directive, char literal) {
    static final char LITERAL = 0;
    static final char SPACE = ' ';
  }

  private final List<Piece> pieces;

  private StrptimeTimestamp(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /**
   * @throws IllegalArgumentException if the pattern holds no directive or an unknown one
   */
  static StrptimeTimestamp of(String pattern) {
    List<Piece> pieces = new ArrayList<>();
    boolean directives = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c != '%') {
        pieces.add(new Piece(Character.isWhitespace(c) ? Piece.SPACE : Piece.LITERAL, c));
        continue;
      }
      i++;
      char directive = i < pattern.length() ? pattern.charAt(i) : ' ';
      if (KNOWN.indexOf(directive) < 0) {
        throw new IllegalArgumentException(
            "expected one of %" + String.join(" %", KNOWN.split("")) + ", got '" + pattern + "'");
      }
      directives = true;
      pieces.add(
          directive == '%' ? new Piece(Piece.LITERAL, '%') : new Piece(directive, directive));
    }
    if (!directives) {
      throw new IllegalArgumentException(
          "expected iso8601, epoch, syslog or a strptime pattern such as %Y-%m-%d %H:%M:%S, got '"
              + pattern
              + "'");
    }
    return new StrptimeTimestamp(pieces);
  }

  @Override
  public OffsetDateTime parse(String text, ZoneOffset zone, Instant now) {
    DigitReader in = new DigitReader(text);
    Parts parts = new Parts();
    for (Piece piece : pieces) {
      if (!step(in, piece, parts)) {
        return null;
      }
    }
    return in.atEnd() ? parts.time(zone) : null;
  }

  private static boolean step(DigitReader in, Piece piece, Parts parts) {
    return switch (piece.directive()) {
      case Piece.LITERAL -> in.skip(piece.literal());
      case Piece.SPACE -> {
        in.skipSpace();
        yield true;
      }
      case 'b', 'B' -> month(in, piece.directive(), parts);
      case 'a', 'A', 'Z' -> letters(in);
      case 'p' -> half(in, parts);
      case 'f' -> (parts.nano = in.nanos()) >= 0;
      case 'z' -> zone(in, parts);
      default -> number(in, piece.directive(), parts);
    };
  }

  private static boolean number(DigitReader in, char directive, Parts parts) {
    int value = in.number(directive == 'Y' ? 4 : 1, digits(directive));
    switch (directive) {
      case 'Y' -> parts.year = value;
      case 'y' -> parts.year = value < 0 ? value : value < 69 ? 2000 + value : 1900 + value;
      case 'm' -> parts.month = value;
      case 'd' -> parts.day = value;
      case 'j' -> parts.dayOfYear = value;
      case 'H', 'I' -> parts.hour = value;
      case 'M' -> parts.minute = value;
      default -> parts.second = value;
    }
    return value >= 0;
  }

  private static int digits(char directive) {
    return switch (directive) {
      case 'Y' -> 4;
      case 'j' -> 3;
      default -> 2;
    };
  }

  private static boolean month(DigitReader in, char directive, Parts parts) {
    boolean full = directive == 'B';
    parts.month = full ? MonthName.full(in.rest(9)) : MonthName.abbreviated(in.rest(3));
    if (parts.month > 0) {
      in.advance(full ? MonthName.length(parts.month) : 3);
    }
    return parts.month > 0;
  }

  private static boolean letters(DigitReader in) {
    boolean any = false;
    while (Character.isLetter(in.peek())) {
      in.skipOne();
      any = true;
    }
    return any;
  }

  private static boolean half(DigitReader in, Parts parts) {
    String half = in.rest(2);
    in.advance(half.length());
    parts.afternoon = half.equalsIgnoreCase("PM");
    parts.twelveHours = true;
    return parts.afternoon || half.equalsIgnoreCase("AM");
  }

  private static boolean zone(DigitReader in, Parts parts) {
    int none = Integer.MAX_VALUE;
    int seconds = in.skip('Z') ? 0 : in.offsetSeconds(none);
    if (seconds != none) {
      parts.offset = ZoneOffset.ofTotalSeconds(seconds);
    }
    return seconds != none;
  }

  /**
   * What has been read so far; what a pattern leaves out is as in Python: 1 January 1900, midnight.
   */
  private static final class Parts {
    private int year = 1900;
    private int month = 1;
    private int day = 1;
    private int dayOfYear;
    private int hour;
    private int minute;
    private int second;
    private int nano;
    private boolean afternoon;
    private boolean twelveHours;
    private ZoneOffset offset;

    OffsetDateTime time(ZoneOffset zone) {
      try {
        int hours = twelveHours ? hour % 12 + (afternoon ? 12 : 0) : hour;
        LocalDate date =
            dayOfYear > 0 ? LocalDate.ofYearDay(year, dayOfYear) : LocalDate.of(year, month, day);
        LocalDateTime local = date.atTime(hours, minute, second, nano);
        return local.atOffset(offset == null ? zone : offset);
      } catch (DateTimeException e) {
        return null; // such as the 30th of February
      }
    }
  }
}
