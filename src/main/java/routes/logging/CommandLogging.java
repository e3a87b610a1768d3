package routes.logging;

/**
 * How commands that people run at a terminal log, other than the service: as text, and warnings
 * alone unless more is asked for. What the environment says about it counts as well.
 */
public final class CommandLogging {

  private CommandLogging() {}

  /** Settles it; only what is set before anything is logged has an effect. */
  public static void configure() {
    preset("SIEM_LOG_FORMAT", "text");
    preset("SIEM_LOG_LEVEL", "warn");
  }

  private static void preset(String name, String value) {
    if (System.getenv(name) == null && System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
