package bench.logs;

import java.util.List;
import java.util.Optional;

/** The log types that are generated. */
public final class LogGenerators {

  private static final List<LogGenerator> ALL =
      List.of(
          new AlbLog(),
          new VpcFlowLog(),
          new CloudTrailLog(),
          new LinuxSecureLog(),
          new LinuxSystemLog());

  private LogGenerators() {}

  /** All of them, in the order in which they are reported. */
  public static List<LogGenerator> all() {
    return ALL;
  }

  /** The generator of a log type. */
  public static Optional<LogGenerator> named(String logType) {
    return ALL.stream().filter(generator -> generator.logType().equals(logType)).findFirst();
  }
}
