package routes.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import processors.normalize.ConfigurationError;
import routes.DocumentPipeline;
import routes.migrate.Migration;

/**
 * The routes as they are after a {@code user.ini} has been migrated.
 *
 * @param pipeline the routes
 * @param directory where the migrated log types lie while the routes run
 */
record MigratedPipeline(DocumentPipeline pipeline, Path directory) implements AutoCloseable {

  /**
   * Migrates and starts.
   *
   * @param further settings that win over the migrated ones
   * @throws ConfigurationError if the settings cannot be used
   */
  static MigratedPipeline start(
      String userIni, Map<String, Map<String, String>> builtIn, Properties further)
      throws IOException {
    Migration migration = migrate(userIni, builtIn);
    Path directory = Files.createTempDirectory("siem-migrated-");
    MigratedFiles.write(migration, directory);
    Properties settings = new Properties();
    settings.load(new StringReader(migration.properties()));
    settings.put("siem.log-types.directory", directory.toString());
    settings.putAll(further);
    try {
      return new MigratedPipeline(DocumentPipeline.start(settings), directory);
    } catch (RuntimeException e) {
      delete(directory);
      throw e;
    }
  }

  private static Migration migrate(String userIni, Map<String, Map<String, String>> builtIn) {
    try {
      return Migration.of(userIni, builtIn);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationError("user.ini: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    pipeline.close();
    delete(directory);
  }

  private static void delete(Path directory) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(directory)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
