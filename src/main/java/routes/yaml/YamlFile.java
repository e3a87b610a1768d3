package routes.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.spi.Resource;

/**
 * What a YAML file with beans and routes says, and where.
 *
 * @param location the file as Camel found it
 * @param beans its beans
 * @param routes its routes
 * @param faults why it cannot be read; then it has neither beans nor routes
 */
public record YamlFile(
    String location, List<YamlBean> beans, List<YamlRoute> routes, List<Problem> faults) {

  /** Keeps the lists from changing. */
  public YamlFile {
    beans = List.copyOf(beans);
    routes = List.copyOf(routes);
    faults = List.copyOf(faults);
  }

  /**
   * Reads a file. One that is no YAML is not an error here but has a fault.
   *
   * @throws IOException if it cannot be read
   */
  public static YamlFile of(Resource file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new YamlFileReader(file.getLocation(), text).read();
    }
  }

  /** The file's name without its folder. */
  public String name() {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
