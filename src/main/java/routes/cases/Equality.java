package routes.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When two values of documents say the same: a number and its text do, an instant in two spellings,
 * JSON text that is printed otherwise, a list of one element and the element, dotted and nested
 * keys, lists of scalars in any order; what is empty is as good as not there.
 */
final class Equality {

  private static final ObjectReader JSON =
      new ObjectMapper()
          .readerFor(Object.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
  private static final int LONGEST_NUMBER = 15;
  private static final List<String> EMPTY = List.of("", "-", "null", "[]");
  private static final Pattern INSTANT =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d+))?(Z|[+-]\\d\\d:?\\d\\d)?");

  private Equality() {}

  /** A value in the one form in which values are compared: maps, lists, doubles and strings. */
  static Object normal(Object value) {
    if (value instanceof Map<?, ?> map) {
      return nested(map);
    }
    if (value instanceof List<?> list) {
      return normal(list);
    }
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    String text = String.valueOf(value);
    if (text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()) {
      return Double.valueOf(text);
    }
    return text.equals("True") || text.equals("False")
        ? text.toLowerCase(java.util.Locale.ROOT)
        : text;
  }

  /** A map in the form in which maps are compared. */
  static TreeMap<String, Object> nested(Map<?, ?> map) {
    TreeMap<String, Object> nested = new TreeMap<>();
    map.forEach(
        (key, value) -> {
          Object normal = normal(value);
          if (!isEmpty(normal)) {
            put(nested, String.valueOf(key).split("\\.", -1), normal);
          }
        });
    return nested;
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> root, String[] path, Object value) {
    Map<String, Object> node = root;
    for (int i = 0; i < path.length - 1; i++) {
      Object next = node.get(path[i]);
      if (!(next instanceof Map)) {
        next = new TreeMap<String, Object>();
        node.put(path[i], next);
      }
      node = (Map<String, Object>) next;
    }
    String last = path[path.length - 1];
    if (node.get(last) instanceof Map<?, ?> there && value instanceof Map<?, ?> more) {
      Map<String, Object> both = new TreeMap<>((Map<String, Object>) there);
      both.putAll((Map<String, Object>) more);
      node.put(last, both);
    } else {
      node.put(last, value);
    }
  }

  private static Object normal(List<?> list) {
    List<Object> items = new ArrayList<>();
    for (Object item : list) {
      Object normal = normal(item);
      if (!isEmpty(normal)) {
        items.add(normal);
      }
    }
    if (items.size() == 1) {
      return items.get(0);
    }
    if (items.stream().anyMatch(item -> item instanceof Map || item instanceof List)) {
      return items;
    }
    return items.stream().distinct().sorted(Comparator.comparing(String::valueOf)).toList();
  }

  private static boolean isEmpty(Object normal) {
    return normal instanceof Map<?, ?> map && map.isEmpty()
        || normal instanceof List<?> list && list.isEmpty()
        || normal instanceof String text && EMPTY.contains(text)
        || Objects.equals(normal, "null");
  }

  /** Whether two values in normal form say the same. */
  static boolean same(Object a, Object b) {
    if (a.equals(b)) {
      return true;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return Math.abs(x - y) < 1e-6 * Math.max(1, Math.abs(x));
    }
    if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
      return x.keySet().equals(y.keySet())
          && x.keySet().stream().allMatch(key -> same(x.get(key), y.get(key)));
    }
    if (a instanceof List<?> x && b instanceof List<?> y) {
      return sameItems(x, y);
    }
    Optional<Object> insideA = structured(a);
    Optional<Object> insideB = structured(b);
    if (insideA.isPresent() || insideB.isPresent()) {
      return same(insideA.orElse(a), insideB.orElse(b));
    }
    return a instanceof String x && b instanceof String y && sameText(x, y);
  }

  private static boolean sameItems(List<?> a, List<?> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!same(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameText(String a, String b) {
    Optional<String> instant = instant(a);
    return instant.isPresent() && instant.equals(instant(b)) || words(a).equals(words(b));
  }

  /** A text with single spaces between its words. */
  static String words(String text) {
    return String.join(" ", text.strip().split("\\s+"));
  }

  /** The value behind a text that is JSON or printed by Python. */
  static Optional<Object> structured(Object value) {
    if (!(value instanceof String text) || !text.startsWith("{") && !text.startsWith("[")) {
      return Optional.empty();
    }
    try {
      Object read = JSON.readValue(text);
      return Optional.of(normal(read));
    } catch (JsonProcessingException noJson) {
      return PythonLiteral.read(text).map(Equality::normal);
    }
  }

  private static Optional<String> instant(String text) {
    Matcher matcher = INSTANT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String zone =
        matcher.group(4) == null || matcher.group(4).equals("Z") ? "+00:00" : matcher.group(4);
    String fraction = matcher.group(3) == null ? "" : matcher.group(3).replaceFirst("0+$", "");
    return Optional.of(
        String.join(
            " ",
            matcher.group(1),
            matcher.group(2),
            fraction.substring(0, Math.min(6, fraction.length())),
            zone.replace(":", "")));
  }
}
