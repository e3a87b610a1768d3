package routes.yaml;

import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * A place in a YAML file.
 *
 * @param file the file as Camel found it, without the scheme: {@code routes/alb.camel.yaml}
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record YamlPlace(String file, int line, int column) {

  /** A place from what Camel says of the file, such as {@code classpath:routes/alb.camel.yaml}. */
  static YamlPlace of(String location, int line, int column) {
    return new YamlPlace(location.replaceFirst("^(classpath|file):", ""), line, column);
  }

  /** The place of a mark, which counts from 0. */
  static YamlPlace of(String location, Mark mark) {
    return of(location, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** The form that editors and terminals understand: {@code routes/alb.camel.yaml:12:9}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
