package local.cli;

import bench.BenchCommand;
import picocli.CommandLine;
import routes.cli.Siem;

/** The command {@code siem} of a checkout: with the commands that need the embedded stack. */
public final class LocalSiem {

  private LocalSiem() {}

  /** Runs the command line and ends with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  private static CommandLine commandLine() {
    return Siem.commandLine().addSubcommand(new LocalCommand()).addSubcommand(new BenchCommand());
  }
}
