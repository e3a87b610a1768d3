package processors.normalize;

import java.util.Collection;
import java.util.Map;
import processors.record.FieldMap;

/**
 * Tells which values say nothing: OpenSearch would refuse some of them and index others for
 * nothing.
 */
final class Blank {

  private Blank() {}

  static boolean isBlank(Object value) {
    if (value instanceof String text) {
      return isBlankText(text);
    }
    // Asked before the interfaces: that an object is of none of them takes long to find out.
    if (value instanceof Number) {
      return false;
    }
    if (value instanceof Map<?, ?> object) {
      return isBlankObject(object);
    }
    if (value instanceof Collection<?> list) {
      return list.isEmpty() || list.size() == 1 && "".equals(list.iterator().next());
    }
    return value == null;
  }

  static boolean isBlankText(String text) {
    return switch (text.length()) {
      case 0 -> true;
      case 1 -> text.charAt(0) == '-';
      case 2 -> text.equals("[]");
      case 4 -> text.equals("null");
      default -> false;
    };
  }

  private static boolean isBlankObject(Map<?, ?> object) {
    if (object instanceof FieldMap fields) {
      for (int i = 0; i < fields.size(); i++) {
        if (!isBlank(fields.valueAt(i))) {
          return false;
        }
      }
      return true;
    }
    for (Object value : object.values()) {
      if (!isBlank(value)) {
        return false;
      }
    }
    return true;
  }
}
