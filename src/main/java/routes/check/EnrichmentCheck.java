package routes.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import processors.record.FieldPath;
import routes.yaml.NearestName;
import routes.yaml.Problem;
import routes.yaml.YamlBean;
import routes.yaml.YamlSetting;

/**
 * Looks for slips in the names of the fields that are enriched. Records of JSON and the like bring
 * fields of their own, so there only a name is doubtful that nearly is that of another field.
 */
final class EnrichmentCheck {

  /**
   * A setting with names of fields.
   *
   * @param name the setting
   * @param needed what stands behind the name in the field that is looked at
   */
  private record Setting(String name, String needed) {}

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting("geoip", ".ip"),
          new Setting("threatIps", ""),
          new Setting("threatDomains", ""),
          new Setting("userAgent", ".original"));

  private final EcsFields ecs;

  EnrichmentCheck(EcsFields ecs) {
    this.ecs = ecs;
  }

  /** What is doubtful about the fields that a log type has enriched. */
  List<Problem> problems(YamlBean logType, NamedFields fields) {
    return SETTINGS.stream()
        .flatMap(
            setting ->
                logType.setting(setting.name).stream()
                    .flatMap(found -> doubts(setting, found, fields)))
        .toList();
  }

  private Stream<Problem> doubts(Setting setting, YamlSetting found, NamedFields fields) {
    return LogTypeCheck.paths(found.value()).stream()
        .map(FieldPath::toString)
        .flatMap(name -> doubt(setting, name, fields).stream())
        .map(doubt -> Problem.warning(found.name().place(), doubt));
  }

  private Optional<String> doubt(Setting setting, String name, NamedFields fields) {
    String field = name + setting.needed;
    if (fields.name(field)) {
      return Optional.empty();
    }
    Optional<String> meant = meant(setting, name, fields);
    boolean doubtful = fields.complete() || meant.isPresent() && !ecs.knows(field);
    return doubtful
        ? Optional.of(
            setting.name
                + ": no mapping and no step sets '"
                + field
                + "'"
                + meant.map(other -> "; did you mean '" + other + "'?").orElse(""))
        : Optional.empty();
  }

  private Optional<String> meant(Setting setting, String name, NamedFields fields) {
    return NearestName.of(name, fields.endingIn(setting.needed))
        .or(
            () ->
                ecs.meant(name + setting.needed)
                    .filter(field -> field.endsWith(setting.needed))
                    .map(field -> field.substring(0, field.length() - setting.needed.length())));
  }
}
