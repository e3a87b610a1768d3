package routes.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import routes.DocumentPipeline;
import routes.migrate.LogTypeSettings;
import routes.migrate.Migration;

/** {@code siem migrate}: takes over the settings of a user of the reference system. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description = {
      "Turns a user.ini of SIEM on Amazon OpenSearch Service into log types and property lines.",
      "New log types become YAML files; changes to built-in ones become lines for"
          + " application.properties. What cannot be carried over is told."
    },
    footer = {
      "",
      "Example:",
      "  ./siem migrate user.ini --out my-log-types",
      "  ./siem check my-log-types",
      "  ./siem run -Dsiem.log-types.directory=my-log-types"
    })
final class MigrateCommand implements Callable<Integer> {

  @Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "USER.INI", description = "The file to take over.")
  private Path ini;

  @Option(
      names = "--out",
      required = true,
      description = "The directory that the YAML files and log-types.properties are written to.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Migration migration;
    try (DocumentPipeline pipeline = DocumentPipeline.start()) {
      migration = Migration.of(Files.readString(ini), pipeline.logTypeSettings());
    }
    Files.createDirectories(out);
    MigratedFiles.write(migration, out);
    return report(migration);
  }

  private int report(Migration migration) {
    PrintWriter output = spec.commandLine().getOut();
    for (LogTypeSettings logType : migration.logTypes()) {
      output.println("new log type:  " + out.resolve(MigratedFiles.yamlName(logType)));
    }
    if (!migration.properties().isEmpty()) {
      output.println("property lines: " + out.resolve(MigratedFiles.PROPERTIES));
    }
    migration.notes().forEach(note -> output.println("not carried over: " + note));
    output.println("next: ./siem check " + out);
    return migration.notes().isEmpty() ? Siem.OK : Siem.FAILED;
  }
}
