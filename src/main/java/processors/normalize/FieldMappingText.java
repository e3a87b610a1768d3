package processors.normalize;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import processors.record.FieldPath;

/**
 * Reads the {@code fields} of a log type, one mapping a line:
 *
 * <pre>
 * source.ip:       client_ip           the first field with a value, of one or more
 * related.ip:      [a, b c]            all different texts; "b c" means b, or c if b has none
 * event.category:  =web                a constant
 * event.type:      =[access, denied]   a constant list
 * </pre>
 *
 * Empty lines and lines that begin with {@code #} say nothing.
 */
public final class FieldMappingText {

  private static final String EXPECTED =
      "'field: source', 'field: [source, source]' or 'field: =constant'";

  private FieldMappingText() {}

  /**
   * Reads mappings.
   *
   * @throws IllegalArgumentException if a line is none of the forms; the message names it
   */
  public static List<FieldMapping> parse(String text) {
    return lines(text).stream().map(FieldMappingText::mapping).toList();
  }

  /** The lines that say something, without the space around them. */
  static List<String> lines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  /**
   * Reads one mapping.
   *
   * @throws IllegalArgumentException if the line is none of the forms; the message names it
   */
  static FieldMapping mapping(String line) {
    int colon = line.indexOf(':');
    String source = colon < 0 ? "" : line.substring(colon + 1).strip();
    if (source.isEmpty()) {
      throw new IllegalArgumentException("expected " + EXPECTED + ", got '" + line + "'");
    }
    try {
      return mapping(FieldPath.of(line.substring(0, colon).strip()), source);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(e.getMessage() + " in '" + line + "'", e);
    }
  }

  private static FieldMapping mapping(FieldPath target, String source) {
    if (source.startsWith("=[") && source.endsWith("]")) {
      return new FieldMapping.Constant(target, elements(source.substring(1), Function.identity()));
    }
    if (source.startsWith("=")) {
      return new FieldMapping.Constant(target, source.substring(1).strip());
    }
    if (source.startsWith("[") && source.endsWith("]")) {
      return new FieldMapping.AllOf(target, elements(source, FieldMappingText::paths));
    }
    return new FieldMapping.FirstOf(target, paths(source));
  }

  private static <T> List<T> elements(String bracketed, Function<String, T> as) {
    return Arrays.stream(bracketed.substring(1, bracketed.length() - 1).split(","))
        .map(String::strip)
        .filter(element -> !element.isEmpty())
        .map(as)
        .toList();
  }

  /** Field paths with white space between them. */
  static List<FieldPath> paths(String text) {
    return Arrays.stream(text.strip().split("\\s+"))
        .filter(path -> !path.isEmpty())
        .map(FieldPath::of)
        .toList();
  }
}
