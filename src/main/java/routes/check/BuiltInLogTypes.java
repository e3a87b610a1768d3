package routes.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import processors.pattern.LinearPattern;
import routes.YamlResources;
import routes.yaml.YamlBean;
import routes.yaml.YamlFile;
import routes.yaml.YamlSetting;

/** The program's own log types, as far as their files tell. */
public final class BuiltInLogTypes {

  private record Known(String name, int priority, String s3Key) {}

  private final List<Known> known = new ArrayList<>();

  private BuiltInLogTypes() {}

  /**
   * Reads the files.
   *
   * @throws IOException if one cannot be read
   */
  public static BuiltInLogTypes read() throws IOException {
    BuiltInLogTypes types = new BuiltInLogTypes();
    CamelContext context = new DefaultCamelContext();
    try {
      for (Resource file : YamlResources.builtIn(context)) {
        YamlFile.of(file).beans().stream()
            .filter(YamlBean::isLogType)
            .forEach(bean -> types.known.add(known(bean)));
      }
    } finally {
      context.stop();
    }
    return types;
  }

  private static Known known(YamlBean bean) {
    return new Known(
        value(bean, "name"), Integer.parseInt(value(bean, "priority")), value(bean, "s3Key"));
  }

  private static String value(YamlBean bean, String setting) {
    return bean.setting(setting).map(YamlSetting::value).orElse("");
  }

  /** Their names. */
  public List<String> names() {
    return known.stream().map(Known::name).toList();
  }

  /** The priority that comes before all that would take objects of a key, if some would. */
  public Optional<Integer> priorityBefore(String key) {
    return known.stream()
        .filter(type -> LinearPattern.compile(type.s3Key).find(key))
        .map(type -> type.priority - 1)
        .min(Integer::compareTo);
  }
}
