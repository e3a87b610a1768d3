package processors.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import processors.read.WhiteSpace;
import processors.record.FieldMap;

/**
 * The header of a CEF event: values with {@code |} between them, in which {@code \|} and {@code \\}
 * stand for the characters themselves.
 *
 * @param values version, vendor, product, version, event class id, name and, if it is there,
 *     severity
 * @param extension what follows the header on its line
 */
record CefHeader(List<String> values, String extension) {

  private static final String MARK = "CEF:";
  private static final List<String> NAMES =
      List.of(
          "cef_version",
          "cef_device_vendor",
          "cef_device_product",
          "cef_device_version",
          "cef_device_event_class_id",
          "cef_name",
          "cef_severity");
  private static final int SEVERITY = 6;

  /** Finds the header in a text; empty if there is none, or one without a name. */
  static Optional<CefHeader> in(String text) {
    int from = begin(text);
    return from < 0 ? Optional.empty() : read(text, from);
  }

  /** The values under their names. */
  FieldMap fields() {
    FieldMap fields = new FieldMap();
    for (int i = 0; i < values.size(); i++) {
      fields.put(NAMES.get(i), values.get(i));
    }
    return fields;
  }

  /** Where the version stands, or -1. */
  private static int begin(String text) {
    int mark = text.indexOf(MARK);
    while (mark >= 0) {
      int at = mark + MARK.length();
      if (at < text.length() && WhiteSpace.isSpace(text.charAt(at))) {
        at++;
      }
      if (at < text.length() && Character.isDigit(text.charAt(at))) {
        return at;
      }
      mark = text.indexOf(MARK, mark + 1);
    }
    return -1;
  }

  private static Optional<CefHeader> read(String text, int from) {
    List<String> values = new ArrayList<>(NAMES.size());
    int at = from;
    while (values.size() < SEVERITY) {
      int end = valueEnd(text, at);
      if (end == text.length()) {
        return Optional.empty();
      }
      values.add(unescaped(text.substring(at, end)));
      at = end + 1;
    }
    int end = valueEnd(text, at);
    String severity = text.substring(at, end);
    // Senders that leave out the severity let the extension follow the name.
    if (severity.indexOf('=') >= 0) {
      return Optional.of(new CefHeader(values, line(text, at)));
    }
    values.add(unescaped(severity));
    return Optional.of(new CefHeader(values, line(text, Math.min(end + 1, text.length()))));
  }

  private static int valueEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '|') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, text.length());
  }

  private static String unescaped(String value) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    StringBuilder meant = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      char next = i + 1 < value.length() ? value.charAt(i + 1) : ' ';
      if (c == '\\' && (next == '|' || next == '\\')) {
        meant.append(next);
        i++;
      } else {
        meant.append(c);
      }
    }
    return meant.toString();
  }

  private static String line(String text, int from) {
    int end = text.indexOf('\n', from);
    String line = end < 0 ? text.substring(from) : text.substring(from, end);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
