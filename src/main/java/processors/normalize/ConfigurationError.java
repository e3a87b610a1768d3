package processors.normalize;

import java.util.Optional;

/**
 * A setting that cannot be used. Stops the start; the message names the log type or file, the
 * setting, its value and what was expected.
 */
public final class ConfigurationError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String logType;
  private final String setting;
  private final String value;
  private final String problem;

  /** A setting that is wrong in itself. */
  public ConfigurationError(String message) {
    this(message, null);
  }

  /** A setting whose fault another part found. */
  public ConfigurationError(String message, Throwable cause) {
    super(message, cause);
    this.logType = null;
    this.setting = null;
    this.value = null;
    this.problem = message;
  }

  /**
   * A setting of a log type.
   *
   * @param logType the log type's name
   * @param setting the setting's name
   * @param value the part of the setting's value that is wrong, or null if there is none
   * @param problem what was found and what was expected
   * @param cause what found it, or null
   */
  ConfigurationError(
      String logType, String setting, String value, String problem, Throwable cause) {
    super("log type '" + logType + "': " + setting + ": " + problem, cause);
    this.logType = logType;
    this.setting = setting;
    this.value = value;
    this.problem = problem;
  }

  /** The name of the log type whose setting it is, if it is known. */
  public Optional<String> logType() {
    return Optional.ofNullable(logType);
  }

  /** The name of the setting that is wrong, if it is known. */
  public Optional<String> setting() {
    return Optional.ofNullable(setting);
  }

  /** The part of the setting's value that is wrong, if there is one. */
  public Optional<String> value() {
    return Optional.ofNullable(value);
  }

  /** What was found and what was expected, without saying where. */
  public String problem() {
    return problem;
  }
}
