package routes.yaml;

/**
 * A place in a YAML file.
 *
 * @param file the file as Camel found it, without the scheme: {@code routes/alb.camel.yaml}
 * @param line the line, from 1
 */
public record YamlPlace(String file, int line) {

  /** The place from what Camel says of it, such as {@code classpath:routes/alb.camel.yaml}. */
  static YamlPlace of(String location, int line) {
    return new YamlPlace(location.replaceFirst("^(classpath|file):", ""), line);
  }

  /** The form that editors and terminals understand: {@code routes/alb.camel.yaml:12}. */
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
