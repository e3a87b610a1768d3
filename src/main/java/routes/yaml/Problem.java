package routes.yaml;

import java.util.Optional;

/**
 * Something in a YAML file that is wrong or doubtful.
 *
 * @param place where, if that is known
 * @param severity whether it keeps the program from starting
 * @param message what was found and what was expected
 */
public record Problem(Optional<YamlPlace> place, Severity severity, String message) {

  /** How bad it is. */
  public enum Severity {
    /** The program does not start with it. */
    ERROR,
    /** It is likely a slip. */
    WARNING
  }

  /** A problem that keeps the program from starting. */
  public static Problem error(YamlPlace place, String message) {
    return new Problem(Optional.of(place), Severity.ERROR, message);
  }

  /** A problem that keeps the program from starting and lies in no place that is known. */
  public static Problem error(String message) {
    return new Problem(Optional.empty(), Severity.ERROR, message);
  }

  /** A likely slip. */
  public static Problem warning(YamlPlace place, String message) {
    return new Problem(Optional.of(place), Severity.WARNING, message);
  }

  /** Whether it keeps the program from starting. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** One line for people. */
  @Override
  public String toString() {
    String where = place.map(found -> found + ": ").orElse("");
    return where + (isError() ? "" : "warning: ") + message;
  }
}
