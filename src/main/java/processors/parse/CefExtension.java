package processors.parse;

import java.util.List;
import java.util.Map;
import processors.read.WhiteSpace;
import processors.record.FieldMap;

/**
 * The extension of a CEF event: {@code key=value} pairs with a space between them. Values may hold
 * spaces, and also equals signs: a key is a word at the beginning or behind white space. Escapes
 * such as {@code \=} are kept as they came. Custom fields get the names that their labels tell:
 * {@code cs1Label=Department cs1=Sales} becomes {@code Department}.
 */
final class CefExtension {

  private static final String LABEL = "Label";

  private CefExtension() {}

  /** The pairs; of equal keys the last counts. One pass over the text. */
  static FieldMap fields(String extension) {
    FieldMap fields = new FieldMap();
    String key = null;
    int valueFrom = 0;
    for (int at = extension.indexOf('='); at >= 0; at = extension.indexOf('=', at + 1)) {
      int keyFrom = keyBegin(extension, at, valueFrom);
      if (keyFrom == at
          || keyFrom > valueFrom && !isSpaceBefore(extension, keyFrom)
          || keyFrom == valueFrom && key != null) {
        continue;
      }
      put(fields, key, extension, valueFrom, keyFrom - 1);
      key = extension.substring(keyFrom, at);
      valueFrom = at + 1;
    }
    put(fields, key, extension, valueFrom, extension.length());
    rename(fields);
    return fields;
  }

  private static int keyBegin(String text, int equals, int from) {
    int at = equals;
    while (at > from && isKeyCharacter(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isSpaceBefore(String text, int at) {
    return WhiteSpace.isSpace(text.charAt(at - 1));
  }

  private static boolean isKeyCharacter(char c) {
    return Character.isLetterOrDigit(c) || "_.-:[]@#$".indexOf(c) >= 0;
  }

  private static void put(FieldMap fields, String key, String text, int from, int to) {
    if (key != null && to > from) {
      fields.put(key, text.substring(from, to));
    }
  }

  private static void rename(FieldMap fields) {
    for (String name : List.copyOf(fields.keySet())) {
      if (name.endsWith(LABEL)) {
        rename(fields, name, name.substring(0, name.length() - LABEL.length()));
      }
    }
  }

  private static void rename(Map<String, Object> fields, String labelName, String custom) {
    Object value = fields.get(custom);
    if (value != null && fields.get(labelName) instanceof String label) {
      fields.remove(custom);
      fields.remove(labelName);
      fields.put(label, value);
    }
  }
}
