package processors.steps;

import java.util.LinkedHashMap;
import java.util.Map;
import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Makes fields of the {@code name=value} pairs in a text field, which gives way to them. Values
 * with spaces stand in double quotes, where a backslash takes the meaning from the next character.
 * Words that are no pair are passed over. It belongs before the step that normalises, so that field
 * mappings and the timestamp find the fields.
 *
 * <pre>
 * - name: firewallPairs
 *   type: processors.steps.KeyValues
 *   properties:
 *     from: pairs
 * </pre>
 */
public final class KeyValues implements DocumentStep {

  @Required private FieldPath from;

  /** The field with the pairs. */
  public void setFrom(String path) {
    from = FieldPath.of(path);
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String text = document.text(from);
    Map<String, Object> pairs = text == null ? Map.of() : new Scan(text).pairs();
    if (!pairs.isEmpty()) {
      document.remove(from);
      document.fields().putAll(pairs);
    }
  }

  /** One walk through a text; each character is looked at once. */
  private static final class Scan {
    private final String text;
    private final Map<String, Object> pairs = new LinkedHashMap<>();
    private int at;

    Scan(String text) {
      this.text = text;
    }

    Map<String, Object> pairs() {
      while (at < text.length()) {
        int begin = at;
        while (at < text.length() && isPartOfName(text.charAt(at))) {
          at++;
        }
        if (at > begin && at < text.length() && text.charAt(at) == '=') {
          String name = text.substring(begin, at);
          at++;
          pairs.put(name, value());
        } else {
          at++;
        }
      }
      return pairs;
    }

    private String value() {
      return at < text.length() && text.charAt(at) == '"' ? quoted() : word();
    }

    private String word() {
      int begin = at;
      while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      int end = at;
      while (end > begin && (text.charAt(end - 1) == ',' || text.charAt(end - 1) == ';')) {
        end--;
      }
      return text.substring(begin, end);
    }

    private String quoted() {
      StringBuilder value = new StringBuilder();
      at++;
      while (at < text.length() && text.charAt(at) != '"') {
        if (text.charAt(at) == '\\' && at + 1 < text.length()) {
          at++;
        }
        value.append(text.charAt(at));
        at++;
      }
      at++;
      return value.toString();
    }

    private static boolean isPartOfName(char c) {
      return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
  }
}
