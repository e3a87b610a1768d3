package processors.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    int key = wordBefore(equals, extension, 0);
    while (equals >= 0) {
      int next = equalsSign(extension, equals + 1);
      int nextKey = next < 0 ? extension.length() : wordBefore(next, extension, equals + 1);
      String value = extension.substring(equals + 1, nextKey).strip();
      if (!value.isEmpty()) {
        putIfFree(document, extension.substring(key, equals), value);
      }
      key = nextKey;
      equals = next;
    }
  }

  private static void putIfFree(Document document, String key, String value) {
    if (isFree(document, key)) {
      document.fields().put(key, unescaped(withSingleSpaces(value)));
    }
  }

  private static String withSingleSpaces(String value) {
    int at = 0;
    while (at < value.length() && !(isSpace(value, at) && needsChange(value, at))) {
      at++;
    }
    if (at == value.length()) {
      return value;
    }
    StringBuilder single = new StringBuilder(value.length()).append(value, 0, at);
    for (; at < value.length(); at++) {
      if (!isSpace(value, at)) {
        single.append(value.charAt(at));
      } else if (at == 0 || !isSpace(value, at - 1)) {
        single.append(' ');
      }
    }
    return single.toString();
  }

  private static boolean needsChange(String value, int at) {
    return value.charAt(at) != ' ' || at + 1 < value.length() && isSpace(value, at + 1);
  }

  private static boolean isSpace(String value, int at) {
    char c = value.charAt(at);
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /** What the sender calls its values must not take the place of fields that others have made. */
  private static boolean isFree(Document document, String key) {
    return !key.isEmpty()
        && key.charAt(0) != '@'
        && !(document.fields().get(key) instanceof Map<?, ?>);
  }

  private static int equalsSign(String text, int from) {
    int at = text.indexOf('=', from);
    while (at >= 0 && isEscapedAt(text, at)) {
      at = text.indexOf('=', at + 1);
    }
    return at;
  }

  /** Of backslashes, each second one is what the one before it escapes. */
  private static boolean isEscapedAt(String text, int at) {
    int first = at;
    while (first > 0 && text.charAt(first - 1) == '\\') {
      first--;
    }
    return (at - first) % 2 == 1;
  }

  /** Where the word begins that ends before a place, but not before another place. */
  private static int wordBefore(int end, String text, int first) {
    int from = end;
    while (from > first && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    return from;
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
