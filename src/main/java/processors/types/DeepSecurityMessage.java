package processors.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Takes an event of Trend Micro Deep Security apart ("Syslog message formats", Trend Cloud One
 * Endpoint &amp; Workload Security): a Common Event Format header of seven parts and {@code
 * key=value} pairs, whose values may have spaces. A bar in the header, an equals sign in a value
 * and a backslash are written with a backslash before them. A message of another form stays as it
 * is.
 */
public final class DeepSecurityMessage implements DocumentStep {

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final int PARTS = 8;

  private static final FieldPath MESSAGE = FieldPath.of("message");
  private static final FieldPath AGENT = FieldPath.of("agent.name");
  private static final FieldPath RULE = FieldPath.of("rule.name");
  private static final FieldPath SEVERITY = FieldPath.of("event.severity");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String message = document.text(MESSAGE);
    List<String> parts = message == null ? List.of() : parts(message);
    if (parts.size() < PARTS) {
      return;
    }
    document.put(AGENT, String.join(" ", parts.subList(1, 4)));
    document.put(RULE, String.join(" ", parts.subList(4, 6)));
    document.put(SEVERITY, parts.get(6));
    pairs(document, parts.get(7));
  }

  private static List<String> parts(String message) {
    List<String> parts = new ArrayList<>(PARTS);
    int from = 0;
    for (int at = 0; at < message.length() && parts.size() < PARTS - 1; at++) {
      char c = message.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '|') {
        parts.add(unescaped(message.substring(from, at)));
        from = at + 1;
      }
    }
    parts.add(message.substring(from));
    return parts;
  }

  private static void pairs(Document document, String extension) {
    int equals = equalsSign(extension, 0);
    String key = equals < 0 ? "" : lastWord(extension.substring(0, equals));
    while (equals >= 0) {
      int next = equalsSign(extension, equals + 1);
      String between = extension.substring(equals + 1, next < 0 ? extension.length() : next);
      String nextKey = next < 0 ? "" : lastWord(between);
      String value = between.substring(0, between.length() - nextKey.length()).strip();
      if (!value.isEmpty() && isFree(document, key)) {
        document.fields().put(key, unescaped(WHITE_SPACE.matcher(value).replaceAll(" ")));
      }
      key = nextKey;
      equals = next;
    }
  }

  /** What the sender calls its values must not take the place of fields that others have made. */
  private static boolean isFree(Document document, String key) {
    return !key.isEmpty()
        && key.charAt(0) != '@'
        && !(document.fields().get(key) instanceof Map<?, ?>);
  }

  private static int equalsSign(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      if (text.charAt(at) == '\\' && at + 1 < text.length() && isEscaped(text.charAt(at + 1))) {
        at++;
      } else if (text.charAt(at) == '=') {
        return at;
      }
    }
    return -1;
  }

  private static String lastWord(String text) {
    int from = text.length();
    while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from);
  }

  /** Only what must be escaped is unescaped: the backslashes of {@code C:\temp} stay. */
  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length() && isEscaped(text.charAt(at + 1))) {
        at++;
        c = text.charAt(at);
      }
      plain.append(c);
    }
    return plain.toString();
  }

  private static boolean isEscaped(char c) {
    return c == '=' || c == '|' || c == '\\';
  }
}
