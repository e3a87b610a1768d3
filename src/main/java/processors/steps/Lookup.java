package processors.steps;

import java.util.HashMap;
import java.util.Map;
import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Sets a field by the value of another, from a table of {@code value: result} lines.
 *
 * <pre>
 * - name: outcome
 *   type: processors.steps.Lookup
 *   properties:
 *     from: status
 *     to: event.outcome
 *     table: |
 *       successful: success
 *       failed: failure
 *     otherwise: unknown
 * </pre>
 */
public final class Lookup implements DocumentStep {

  @Required private FieldPath from;
  @Required private FieldPath to;
  @Required private Map<String, String> table = Map.of();
  private String unlisted;
  private String otherwise;

  /** The field that is looked at; numbers and booleans count as their text. */
  public void setFrom(String path) {
    from = FieldPath.of(path);
  }

  /** The field that is set. */
  public void setTo(String path) {
    to = FieldPath.of(path);
  }

  /**
   * One {@code value: result} a line.
   *
   * @throws IllegalArgumentException if a line is not of this form
   */
  public void setTable(String lines) {
    Map<String, String> read = new HashMap<>();
    for (String line : lines.split("\n")) {
      if (!line.isBlank()) {
        int colon = line.indexOf(": ");
        if (colon < 1) {
          throw new IllegalArgumentException("expected 'value: result', got '" + line + "'");
        }
        read.put(line.substring(0, colon).strip(), line.substring(colon + 2).strip());
      }
    }
    table = Map.copyOf(read);
  }

  /** The result for values that the table does not have; without a value, nothing happens. */
  public void setUnlisted(String result) {
    unlisted = result;
  }

  /**
   * The result for values that the table does not have, and for none; unset, nothing happens then.
   */
  public void setOtherwise(String result) {
    otherwise = result;
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    Object value = document.get(from);
    String result = value == null ? null : table.getOrDefault(value.toString(), unlisted);
    result = result == null ? otherwise : result;
    if (result != null) {
      document.put(to, result);
    }
  }
}
