package bench.logs;

/** How records lie in an object. */
public sealed interface ObjectLayout {

  /** Appends an object with so many records. */
  void write(int records, Templates templates, Values values, StringBuilder out);

  /** The most that passes from one record to the next. */
  int MOST_MICROS = 40_000;

  /**
   * One record a line.
   *
   * @param header the first line, or empty if there is none
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
