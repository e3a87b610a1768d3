package routes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import routes.migrate.LogTypeSettings;
import routes.migrate.Migration;

/**
 * Writes what was migrated: a YAML file for each new log type, and property lines for the others.
 */
final class MigratedFiles {

  /** The file of the property lines. */
  static final String PROPERTIES = "log-types.properties";

  private MigratedFiles() {}

  static String yamlName(LogTypeSettings logType) {
    return logType.name() + ".camel.yaml";
  }

  static void write(Migration migration, Path directory) throws IOException {
    for (LogTypeSettings logType : migration.logTypes()) {
      String yaml = logType.toYaml("Taken over from user.ini. Look at the name and the source.");
      Files.writeString(directory.resolve(yamlName(logType)), yaml);
    }
    if (!migration.properties().isEmpty()) {
      Files.writeString(directory.resolve(PROPERTIES), migration.properties());
    }
  }
}
