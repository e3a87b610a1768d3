package processors.normalize;

/**
 * A setting that cannot be used. Stops the start; the message names the log type or file, the
 * setting, its value and what was expected.
 */
public final class ConfigurationError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A setting that is wrong in itself. */
  public ConfigurationError(String message) {
    super(message);
  }

  /** A setting whose fault another part found. */
  public ConfigurationError(String message, Throwable cause) {
    super(message, cause);
  }

  /** The usual shape: whose setting, which, its value, and what it should be. */
  static ConfigurationError of(String owner, String setting, String value, String expected) {
    return new ConfigurationError(
        owner + ": " + setting + ": expected " + expected + ", got '" + value + "'");
  }
}
