package processors.exclude;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import processors.record.FieldMap;

/**
 * Excludes records by the value of one field. Of lists, every element is looked at, unless a number
 * says which one counts, from 0; a field that is missing or null matches nothing. Immutable and
 * safe for any thread.
 *
 * @param logType the log type whose records it is for
 * @param name what it is called in metrics
 * @param path the field's names from the outermost object inwards
 * @param pattern what the value must be like
 */
record FieldRule(String logType, String name, List<String> path, ValuePattern pattern) {

  private static final int EVERY = -1;

  FieldRule {
    path = List.copyOf(path);
  }

  /** A rule on a field whose names are separated by dots. */
  static FieldRule on(String logType, String name, String field, ValuePattern pattern) {
    return new FieldRule(logType, name, List.of(field.split("\\.", -1)), pattern);
  }

  /** Whether a record with these fields is to be excluded. */
  boolean matches(Map<String, Object> fields) {
    return matches(fields, 0);
  }

  /** Classes are asked for before interfaces: it is much faster to see that a text is no list. */
  private boolean matches(Object value, int depth) {
    if (value instanceof FieldMap object) {
      return depth < path.size() && matches(object.get(path.get(depth)), depth + 1);
    }
    String text = text(value);
    if (text != null) {
      return depth == path.size() && pattern.matches(text);
    }
    if (value instanceof Collection<?> list) {
      return matchesAny(list, depth);
    }
    return depth < path.size()
        && value instanceof Map<?, ?> object
        && matches(object.get(path.get(depth)), depth + 1);
  }

  private boolean matchesAny(Collection<?> list, int depth) {
    int only = depth < path.size() ? number(path.get(depth)) : EVERY;
    if (only != EVERY) {
      return list.stream().skip(only).limit(1).anyMatch(one -> matches(one, depth + 1));
    }
    for (Object element : list) {
      if (matches(element, depth)) {
        return true;
      }
    }
    return false;
  }

  private static int number(String name) {
    return name.length() == 1 && Character.isDigit(name.charAt(0)) ? name.charAt(0) - '0' : EVERY;
  }

  /** Booleans as the reference system's rules have them; nothing for objects and null. */
  private static String text(Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    return value instanceof Number ? value.toString() : null;
  }
}
