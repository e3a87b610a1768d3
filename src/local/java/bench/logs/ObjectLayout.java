package bench.logs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** How records lie in an object. */
public sealed interface ObjectLayout {

  /** Appends an object with so many records. */
  void write(int records, Templates templates, Values values, StringBuilder out);

  /** The bytes of an object as they lie in S3. */
  default byte[] pack(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory cannot fail", e);
    }
    return packed.toByteArray();
  }

  /** The most that passes from one record to the next. */
  int MOST_MICROS = 40_000;

  /**
   * One record a line.
   *
   * @param header what stands before the first record, or empty if there is nothing
   */
  record Lines(String header) implements ObjectLayout {
    @Override
    public void write(int records, Templates templates, Values values, StringBuilder out) {
      if (!header.isEmpty()) {
        out.append(header).append('\n');
      }
      for (int i = 0; i < records; i++) {
        values.pass(MOST_MICROS);
        templates.write(values, out);
        out.append('\n');
      }
    }
  }

  /**
   * One JSON object with an array of records.
   *
   * @param field the array's name
   */
  record JsonArray(String field) implements ObjectLayout {
    @Override
    public void write(int records, Templates templates, Values values, StringBuilder out) {
      out.append("{\"").append(field).append("\":[");
      for (int i = 0; i < records; i++) {
        values.pass(MOST_MICROS);
        templates.write(values, out.append(i == 0 ? "" : ","));
      }
      out.append("]}");
    }
  }

  /** JSON values one behind the other. */
  record JsonValues() implements ObjectLayout {
    @Override
    public void write(int records, Templates templates, Values values, StringBuilder out) {
      new Lines("").write(records, templates, values, out);
    }
  }

  /**
   * Records of several lines.
   *
   * @param first the character with which the first line of a record begins, and no other
   */
  record Blocks(char first) implements ObjectLayout {
    @Override
    public void write(int records, Templates templates, Values values, StringBuilder out) {
      new Lines("").write(records, templates, values, out);
    }
  }

  /** Rows of a Parquet file; the templates make each row's JSON. */
  record Rows() implements ObjectLayout {
    @Override
    public void write(int records, Templates templates, Values values, StringBuilder out) {
      new Lines("").write(records, templates, values, out);
    }

    @Override
    public byte[] pack(String text) {
      return ParquetFile.of(text);
    }
  }

  /**
   * Messages of a CloudWatch Logs subscription, one behind the other, with lines of text in them.
   *
   * @param logGroup the log group
   */
  record CloudWatchMessages(String logGroup) implements ObjectLayout {

    private static final int EVENTS = 100;
    private static final String ID_BEGINNING = "376543210987654321098765432109876543210987654321";

    @Override
    public void write(int records, Templates templates, Values values, StringBuilder out) {
      for (int first = 0; first < records; first += EVENTS) {
        message(first, Math.min(EVENTS, records - first), templates, values, out);
      }
    }

    private void message(
        int first, int events, Templates templates, Values values, StringBuilder out) {
      out.append("{\"messageType\":\"DATA_MESSAGE\",\"owner\":\"123456789012\",\"logGroup\":\"");
      out.append(logGroup).append("\",\"logStream\":\"i-0123456789abc");
      values.hex(4, out);
      out.append("\",\"subscriptionFilters\":[\"siem\"],\"logEvents\":[");
      for (int i = 0; i < events; i++) {
        values.pass(MOST_MICROS);
        out.append(i == 0 ? "" : ",").append("{\"id\":\"").append(ID_BEGINNING);
        out.append(String.format("%08d", first + i)).append("\",\"timestamp\":");
        out.append(values.epochMillis()).append(",\"message\":\"");
        templates.write(values, out);
        out.append("\"}");
      }
      out.append("]}");
    }
  }
}
