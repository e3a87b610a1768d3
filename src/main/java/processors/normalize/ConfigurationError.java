package processors.normalize;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A setting that cannot be used. Stops the start; the message names the log type, step or file, the
 * setting, its value and what was expected. Others that were found with it are its {@link #each()}.
 */
public final class ConfigurationError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String logType;
  private final String bean;
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
    this.bean = null;
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
    this.bean = null;
    this.setting = setting;
    this.value = value;
    this.problem = problem;
  }

  private ConfigurationError(String bean, String setting, String problem) {
    super("step '" + bean + "': " + setting + ": " + problem);
    this.logType = null;
    this.bean = bean;
    this.setting = setting;
    this.value = null;
    this.problem = problem;
  }

  /**
   * A setting of a step.
   *
   * @param bean the step's name
   * @param setting the setting's name
   * @param problem what was found and what was expected
   */
  public static ConfigurationError ofStep(String bean, String setting, String problem) {
    return new ConfigurationError(bean, setting, problem);
  }

  /**
   * A setting of a log type, as a whole.
   *
   * @param logType the log type's name
   * @param setting the setting's name
   * @param problem what was found and what was expected
   */
  public static ConfigurationError ofLogType(String logType, String setting, String problem) {
    return new ConfigurationError(logType, setting, null, problem, null);
  }

  /**
   * Several as one: the first, which has the others with it.
   *
   * @param errors at least one
   */
  public static ConfigurationError all(List<ConfigurationError> errors) {
    ConfigurationError first = errors.get(0);
    errors.stream().skip(1).forEach(first::addSuppressed);
    return first;
  }

  /** This one and those that were found with it. */
  public List<ConfigurationError> each() {
    Stream<ConfigurationError> others =
        Arrays.stream(getSuppressed())
            .filter(ConfigurationError.class::isInstance)
            .flatMap(other -> ((ConfigurationError) other).each().stream());
    return Stream.concat(Stream.of(this), others).toList();
  }

  /** The name of the step whose setting it is, if it is known. */
  public Optional<String> bean() {
    return Optional.ofNullable(bean);
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
