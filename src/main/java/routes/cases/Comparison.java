package routes.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Compares the documents of an object with the expected ones: each must be there with its index and
 * with every expected field, and no other document. Fields beyond the expected ones are allowed.
 */
public final class Comparison {

  /** What differs between two runs, or is told apart by nobody. */
  private static final Set<String> NOT_COMPARED = Set.of("event.ingested", "@id", "ecs.version");

  private final Predicate<String> leftOut;
  private final List<String> problems = new ArrayList<>();

  private Comparison(Predicate<String> leftOut) {
    this.leftOut = leftOut;
  }

  /**
   * What is wrong with the actual documents.
   *
   * @param expected lines {@code {"index": …, "doc": {…}}}
   * @param actual lines of the same form
   * @param leftOut tells by a field's dotted path whether it is not compared
   * @return one text a problem; none if all is well
   */
  public static List<String> problems(
      List<Map<String, Object>> expected,
      List<Map<String, Object>> actual,
      Predicate<String> leftOut) {
    Comparison comparison = new Comparison(leftOut);
    comparison.compare(expected, actual);
    return comparison.problems;
  }

  private void compare(List<Map<String, Object>> expected, List<Map<String, Object>> actual) {
    boolean sameSize = expected.size() == actual.size();
    List<Map<String, Object>> left = new ArrayList<>(actual);
    for (int i = 0; i < expected.size(); i++) {
      Map<String, Object> wanted = expected.get(i);
      Map<String, Object> found = take(left, message(wanted));
      if (found == null && sameSize && left.remove(actual.get(i))) {
        found = actual.get(i);
      }
      String place = "document " + (i + 1);
      if (found == null) {
        problems.add(place + " is missing: " + message(wanted));
      } else {
        compare(place, wanted, found);
      }
    }
    left.forEach(more -> problems.add("surplus document: " + message(more)));
  }

  private static Map<String, Object> take(List<Map<String, Object>> left, String message) {
    for (Map<String, Object> document : left) {
      if (message(document).equals(message)) {
        left.remove(document);
        return document;
      }
    }
    return null;
  }

  private static String message(Map<String, Object> line) {
    Object message = document(line).get("@message");
    return Equality.structured(message)
        .map(String::valueOf)
        .orElseGet(() -> Equality.words(String.valueOf(message)));
  }

  private static Map<?, ?> document(Map<String, Object> line) {
    return (Map<?, ?>) line.get("doc");
  }

  private void compare(String place, Map<String, Object> wanted, Map<String, Object> found) {
    if (!Objects.equals(wanted.get("index"), found.get("index"))) {
      problems.add(
          "%s: index: expected %s, got %s"
              .formatted(place, wanted.get("index"), found.get("index")));
    }
    compare(place, "", Equality.nested(document(wanted)), Equality.nested(document(found)));
  }

  private void compare(
      String place, String prefix, TreeMap<String, Object> wanted, TreeMap<String, Object> found) {
    wanted.forEach(
        (name, value) -> {
          String path = prefix + name;
          if (!NOT_COMPARED.contains(path) && !leftOut.test(path)) {
            compareField(place, path, value, found.get(name));
          }
        });
  }

  @SuppressWarnings("unchecked")
  private void compareField(String place, String path, Object wanted, Object found) {
    if (wanted instanceof TreeMap<?, ?> w && found instanceof TreeMap<?, ?> f) {
      compare(place, path + ".", (TreeMap<String, Object>) w, (TreeMap<String, Object>) f);
    } else if (found == null && wanted instanceof TreeMap<?, ?> w) {
      // Perhaps all that lies under it is left out.
      compare(place, path + ".", (TreeMap<String, Object>) w, new TreeMap<>());
    } else if (found == null || !Equality.same(wanted, found)) {
      problems.add("%s: %s: expected %s, got %s".formatted(place, path, wanted, found));
    }
  }
}
