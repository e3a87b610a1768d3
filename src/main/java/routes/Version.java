package routes;

/** The program's version. */
public final class Version {

  private Version() {}

  /** The version as the build wrote it into the jar's manifest, or {@code dev} outside a jar. */
  public static String current() {
    String built = Version.class.getPackage().getImplementationVersion();
    return built == null ? "dev" : built;
  }
}
