package bench.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record with places that differ from one to the next:
 *
 * <pre>
 * ${clientIp}         a value of {@link ValueNames}
 * ${1..65535}         a whole number, both ends included
 * ${GET|GET|POST}     one of the alternatives; one that is written twice comes twice as often
 * </pre>
 *
 * Immutable.
 */
final class Template {

  private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern RANGE = Pattern.compile("(\\d+)\\.\\.(\\d+)");

  private final List<BiConsumer<Values, StringBuilder>> parts;

  private Template(List<BiConsumer<Values, StringBuilder>> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException if a place is none of the forms
   */
  static Template of(String text) {
    List<BiConsumer<Values, StringBuilder>> parts = new ArrayList<>();
    Matcher places = PLACE.matcher(text);
    int from = 0;
    while (places.find()) {
      parts.add(literal(text.substring(from, places.start())));
      parts.add(place(places.group(1)));
      from = places.end();
    }
    parts.add(literal(text.substring(from)));
    return new Template(parts);
  }

  /** A record that is there, of which the next ones differ as {@link VariedText} says. */
  static Template like(String record) {
    return new Template(VariedText.parts(record));
  }

  /** Appends a record. */
  void write(Values values, StringBuilder out) {
    parts.forEach(part -> part.accept(values, out));
  }

  private static BiConsumer<Values, StringBuilder> literal(String text) {
    return (values, out) -> out.append(text);
  }

  private static BiConsumer<Values, StringBuilder> place(String inside) {
    Matcher range = RANGE.matcher(inside);
    if (range.matches()) {
      int first = Integer.parseInt(range.group(1));
      int last = Integer.parseInt(range.group(2));
      return (values, out) -> out.append(values.number(first, last));
    }
    if (inside.indexOf('|') >= 0) {
      List<String> alternatives = List.of(inside.split("\\|", -1));
      return (values, out) -> out.append(values.oneOf(alternatives));
    }
    return ValueNames.named(inside);
  }
}
