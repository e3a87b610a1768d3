package routes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import processors.normalize.ConfigurationError;
import processors.read.ObjectReader;
import routes.DocumentPipeline;
import routes.check.LogTypeFilesCheck;
import routes.yaml.Problem;

/** {@code siem check}: looks for mistakes in log types and runs their golden cases. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Looks for mistakes in the log types of a directory, and runs its golden cases.",
      "Each mistake is told with file, line and column, what was found and what was expected."
    },
    footer = {
      "",
      "Golden cases are directories with a case.json, its input and expected.ndjson below DIR;"
          + " './siem new-log-type' makes one.",
      "",
      "Exit code: 0 all is well (perhaps with warnings), 1 something is wrong, 2 wrong usage.",
      "",
      "Example:",
      "  ./siem check my-log-types"
    })
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "A directory with log types (*.camel.yaml); without it the built-in ones.")
  private Path directory;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text for people or json for machines; default: ${DEFAULT-VALUE}.")
  private CheckReport.Format format;

  @Override
  public Integer call() throws IOException {
    if (directory != null && !Files.isDirectory(directory)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "expected a directory with log types, got '" + directory + "'");
    }
    CheckReport report = check(Optional.ofNullable(directory));
    report.print(format, spec.commandLine().getOut());
    return report.isGood() ? Siem.OK : Siem.FAILED;
  }

  /** Checks the files, and if they are right, whether their routes start and what they make. */
  static CheckReport check(Optional<Path> directory) throws IOException {
    CheckReport report = files(directory);
    if (!report.isGood()) {
      return report;
    }
    LogTypeFilesCheck.Result files = report.files();
    Properties settings = new Properties();
    directory.ifPresent(named -> settings.put("siem.log-types.directory", named.toString()));
    try (DocumentPipeline pipeline = DocumentPipeline.start(settings)) {
      return new CheckReport(directory, files, cases(pipeline, settings, directory));
    } catch (ConfigurationError e) {
      List<Problem> problems = new ArrayList<>(files.problems());
      e.getMessage().lines().map(Problem::error).forEach(problems::add);
      return new CheckReport(
          directory, new LogTypeFilesCheck.Result(files.logTypes(), problems), List.of());
    }
  }

  /** Checks the files alone. */
  static CheckReport files(Optional<Path> directory) throws IOException {
    return new CheckReport(directory, LogTypeFilesCheck.check(directory), List.of());
  }

  private static List<CaseCheck.Result> cases(
      DocumentPipeline pipeline, Properties settings, Optional<Path> directory) throws IOException {
    if (directory.isEmpty()) {
      return List.of();
    }
    CaseRunner runner =
        new CaseRunner(pipeline, settings, ObjectReader.standard(), directory.get());
    try (TemporaryDirectory out = TemporaryDirectory.create("siem-check-")) {
      return new CaseCheck(runner, out.path()).check(directory.get());
    }
  }
}
