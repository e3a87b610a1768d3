package processors.enrich.agent;

/**
 * What a user agent's text tells. Immutable.
 *
 * @param name the program, {@code Other} if it is not known
 * @param version its version, empty if it is not told
 * @param system the operating system, {@code Other} if it is not known
 * @param systemVersion its version, empty if it is not told
 * @param device the device, {@code Other} if it is not known
 */
public record UserAgent(
    String name, String version, String system, String systemVersion, String device) {

  /** What stands for a program, system or device that is not known. */
  public static final String OTHER = "Other";
}
