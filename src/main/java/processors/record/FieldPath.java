package processors.record;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The place of a value in a document: names joined by dots, digits for the elements of a list
 * ({@code items.0.instanceId}). Immutable and made once, when the configuration is read.
 */
public final class FieldPath {

  private static final Pattern DOT = Pattern.compile("(?<!\\\\)\\.");
  private static final String DOT_IN_NAME = "\\.";
  private static final int NO_INDEX = -1;

  private final String dotted;
  private final String[] names;
  private final int[] indices;
  private final boolean address;

  private FieldPath(String dotted, String[] names) {
    this.dotted = dotted;
    this.names = names;
    this.indices = new int[names.length];
    this.address = dotted.contains(".ip");
    for (int i = 0; i < names.length; i++) {
      indices[i] = index(names[i]);
    }
  }

  /**
   * Reads a dotted path. A dot that belongs to a name is written with a backslash before it.
   *
   * @throws IllegalArgumentException if a name between the dots is empty
   */
  public static FieldPath of(String dotted) {
    String[] names = DOT.split(dotted, -1);
    // One text for each name, as columns have it: then finding one mostly compares addresses.
    Arrays.setAll(names, i -> names[i].replace(DOT_IN_NAME, ".").intern());
    FieldPath path = new FieldPath(dotted, names);
    for (String name : path.names) {
      if (name.isEmpty()) {
        throw new IllegalArgumentException(
            "expected names joined by single dots, such as source.ip, got '" + dotted + "'");
      }
    }
    return path;
  }

  /** The place of a field of any name, also one with dots in it, within an object at the top. */
  public static FieldPath under(String object, String name) {
    return new FieldPath(object + "." + name, new String[] {object, name});
  }

  /** The value at this place below {@code root}, or null. */
  public Object get(Map<String, Object> root) {
    Object value = root;
    for (int i = 0; i < names.length; i++) {
      value = child(value, i);
      if (value == null) {
        return null;
      }
    }
    return value;
  }

  /** The path's first name. */
  public String first() {
    return names[0];
  }

  /** The names of the object that the value lies in, from the outside to the inside. */
  List<String> object() {
    return List.of(names).subList(0, names.length - 1);
  }

  /** How many names the path has. */
  int depth() {
    return names.length;
  }

  /** The name at a depth, from 0. */
  String name(int depth) {
    return names[depth];
  }

  /** The path's last name. */
  public String last() {
    return names[names.length - 1];
  }

  /** Whether the field is one of the ECS fields of type ip, such as {@code source.ip}. */
  public boolean holdsAddress() {
    return address;
  }

  private Object child(Object parent, int depth) {
    // Final classes first: Java finds out slowly that an object is not of an interface.
    if (parent instanceof FieldMap map) {
      return map.get(names[depth]);
    }
    if (parent instanceof String) {
      return null;
    }
    if (parent instanceof Map<?, ?> map) {
      return map.get(names[depth]);
    }
    if (parent instanceof List<?> list) {
      int index = indices[depth];
      return index != NO_INDEX && index < list.size() ? list.get(index) : null;
    }
    return null;
  }

  private static int index(String name) {
    if (name.isEmpty() || name.length() > 9) {
      return NO_INDEX;
    }
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return NO_INDEX;
      }
    }
    return Integer.parseInt(name);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldPath path && path.dotted.equals(dotted);
  }

  @Override
  public int hashCode() {
    return dotted.hashCode();
  }

  @Override
  public String toString() {
    return dotted;
  }
}
