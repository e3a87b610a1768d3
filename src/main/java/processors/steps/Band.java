package processors.steps;

import java.util.ArrayList;
import java.util.List;
import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Sets a field by the size of a number, from a table of {@code highest: result} lines in ascending
 * order.
 *
 * <pre>
 * - name: guarddutySeverity
 *   type: processors.steps.Band
 *   properties:
 *     from: severity
 *     to: severitylabel
 *     table: |
 *       3.9: low
 *       6.9: medium
 *     above: high
 * </pre>
 */
public final class Band implements DocumentStep {

  private record Limit(double highest, String result) {}

  @Required private FieldPath from;
  @Required private FieldPath to;

  @Required("table")
  private List<Limit> limits = List.of();

  private String above;

  /** The field with the number, or with its text. */
  public void setFrom(String path) {
    from = FieldPath.of(path);
  }

  /** The field that is set. */
  public void setTo(String path) {
    to = FieldPath.of(path);
  }

  /**
   * One {@code highest: result} a line.
   *
   * @throws IllegalArgumentException if a line is not of this form
   */
  public void setTable(String lines) {
    List<Limit> read = new ArrayList<>();
    for (String line : lines.split("\n")) {
      if (!line.isBlank()) {
        read.add(limit(line));
      }
    }
    limits = List.copyOf(read);
  }

  /** The result for greater numbers. */
  public void setAbove(String result) {
    above = result;
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    double number = number(document.get(from));
    if (!Double.isNaN(number)) {
      String result = result(number);
      if (result != null) {
        document.put(to, result);
      }
    }
  }

  private String result(double number) {
    for (Limit limit : limits) {
      if (number <= limit.highest) {
        return limit.result;
      }
    }
    return above;
  }

  private static Limit limit(String line) {
    String[] parts = line.split(":", 2);
    double highest = number(parts[0].strip());
    if (parts.length < 2 || Double.isNaN(highest)) {
      throw new IllegalArgumentException("expected 'number: result', got '" + line + "'");
    }
    return new Limit(highest, parts[1].strip());
  }

  private static double number(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    try {
      return value instanceof String text ? Double.parseDouble(text) : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN; // a text that is no number is in no band
    }
  }
}
