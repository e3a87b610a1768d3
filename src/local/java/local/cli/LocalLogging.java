package local.cli;

/**
 * How the service logs under {@code siem local}: for people, and warnings alone unless more is
 * asked for. Only what is set before anything is logged has an effect.
 */
final class LocalLogging {

  private LocalLogging() {}

  static void configure(boolean verbose) {
    System.setProperty("SIEM_LOG_FORMAT", "text");
    System.setProperty("SIEM_LOG_LEVEL", verbose ? "info" : "warn");
  }
}
