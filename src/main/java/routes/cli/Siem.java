package routes.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;
import processors.normalize.ConfigurationError;
import routes.logging.CommandLogging;

/** The command {@code siem}: turns security logs in S3 into searchable documents in OpenSearch. */
@Command(
    name = "siem",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = "Turns security logs in S3 into searchable documents in OpenSearch.",
    subcommands = {
      RunCommand.class,
      ParseCommand.class,
      CheckCommand.class,
      NewLogTypeCommand.class,
      RefreshCommand.class,
      MigrateCommand.class
    },
    footer = {
      "",
      "Try it on one machine, without AWS:  ./siem local",
      "See what becomes of a log file:      ./siem parse --help",
      "Add a log type of your own:          ./siem new-log-type --help"
    })
public final class Siem implements Runnable {

  /** Everything was done. */
  public static final int OK = 0;

  /** Something could not be done; the message says what. */
  public static final int FAILED = 1;

  /** The configuration is wrong (EX_CONFIG of sysexits.h). */
  public static final int WRONG_CONFIGURATION = 78;

  @Spec private CommandLine.Model.CommandSpec spec;

  /** Runs the command line and ends with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line with its error handling, to which further commands can be added. */
  public static CommandLine commandLine() {
    return new CommandLine(new Siem())
        .setExecutionStrategy(Siem::execute)
        .setExecutionExceptionHandler(Siem::explain)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** All commands but the service write for people. */
  private static int execute(CommandLine.ParseResult parsed) {
    List<CommandLine> commands = parsed.asCommandLineList();
    if (!(commands.get(commands.size() - 1).getCommand() instanceof RunCommand)) {
      CommandLogging.configure();
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int explain(
      Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
    ConfigurationError wrong = causeOf(failure, ConfigurationError.class);
    String message = wrong == null ? failure.getMessage() : wrong.getMessage();
    commandLine
        .getErr()
        .println(
            commandLine
                .getColorScheme()
                .errorText("siem: " + (message == null ? failure.toString() : message)));
    return wrong == null ? FAILED : WRONG_CONFIGURATION;
  }

  private static <T extends Throwable> T causeOf(Throwable failure, Class<T> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return kind.cast(cause);
      }
    }
    return null;
  }
}
