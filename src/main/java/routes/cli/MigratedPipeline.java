package routes.cli;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import processors.normalize.ConfigurationError;
import routes.DocumentPipeline;
import routes.migrate.Migration;

/**
 * The routes as they are after a {@code user.ini} has been migrated.
 *
 * @param pipeline the routes
 * @param directory where the migrated log types lie while the routes run
 */
record MigratedPipeline(DocumentPipeline pipeline, TemporaryDirectory directory)
    implements AutoCloseable {

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
    TemporaryDirectory directory = TemporaryDirectory.create("siem-migrated-");
    MigratedFiles.write(migration, directory.path());
    Properties settings = new Properties();
    settings.load(new StringReader(migration.properties()));
    settings.put("siem.log-types.directory", directory.path().toString());
    settings.putAll(further);
    try {
      return new MigratedPipeline(DocumentPipeline.start(settings), directory);
    } catch (RuntimeException e) {
      directory.close();
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
    directory.close();
  }
}
