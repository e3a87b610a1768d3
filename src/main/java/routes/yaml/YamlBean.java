package routes.yaml;

import java.util.List;
import java.util.Optional;

/**
 * A bean in a YAML file.
 *
 * @param name its name
 * @param type the name of its class
 * @param settings its properties
 */
public record YamlBean(YamlText name, YamlText type, List<YamlSetting> settings) {

  /** Keeps the list from changing. */
  public YamlBean {
    settings = List.copyOf(settings);
  }

  /** Whether it defines a log type. */
  public boolean isLogType() {
    return type.value().endsWith(".LogTypeDefinition");
  }

  /** The property of a name, in any of the ways in which Camel takes it. */
  public Optional<YamlSetting> setting(String wanted) {
    return settings.stream()
        .filter(setting -> YamlText.sameName(setting.name().value(), wanted))
        .findFirst();
  }

  /** Whether it has a property of this value. */
  public boolean says(String setting, String value) {
    return setting(setting).map(YamlSetting::value).filter(value::equals).isPresent();
  }

  /** The place of a property, or the bean's own if it does not have it. */
  public YamlPlace placeOf(String setting) {
    return setting(setting).map(found -> found.name().place()).orElse(name.place());
  }
}
