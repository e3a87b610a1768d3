package routes.cli;

import picocli.CommandLine.IVersionProvider;
import routes.Version;

/** What {@code siem --version} says. */
final class VersionText implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "siem " + Version.current(),
      "Java " + System.getProperty("java.version") + ", " + System.getProperty("java.vm.name")
    };
  }
}
