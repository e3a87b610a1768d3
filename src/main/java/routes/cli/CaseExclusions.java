package routes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The exclusion rules of a case, in the reference system's own forms.
 *
 * @param rules its CSV file
 * @param conditions its JMESPath conditions by name, as JSON
 */
record CaseExclusions(Optional<Path> rules, Optional<String> conditions) {

  static CaseExclusions of(Path directory, JsonNode description) {
    return new CaseExclusions(
        Optional.of(description.path("exclude"))
            .filter(JsonNode::isTextual)
            .map(file -> directory.resolve(file.asText())),
        Optional.of(description.path("conditions"))
            .filter(conditions -> !conditions.isEmpty())
            .map(JsonNode::toString));
  }

  boolean isEmpty() {
    return rules.isEmpty() && conditions.isEmpty();
  }

  /**
   * The settings that put the rules into force.
   *
   * @param work a directory for files that they need
   */
  Properties settings(Path work) throws IOException {
    Properties settings = new Properties();
    rules.ifPresent(file -> settings.put("siem.exclude.rules", file.toString()));
    if (conditions.isPresent()) {
      Path file = Files.writeString(work.resolve("conditions.json"), conditions.get());
      settings.put("siem.exclude.conditions", file.toString());
    }
    return settings;
  }
}
