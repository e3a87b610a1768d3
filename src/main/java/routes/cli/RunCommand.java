package routes.cli;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.apache.camel.main.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import routes.RouteFiles;
import routes.SiemRoutes;

/** {@code siem run}: the service. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the service until it is stopped.",
      "Settings come from application.properties, from the environment (siem.queue.ingest as"
          + " SIEM_QUEUE_INGEST) or from -D."
    })
final class RunCommand implements Callable<Integer> {

  @Option(
      names = "-D",
      mapFallbackValue = "",
      paramLabel = "setting=value",
      description = "Sets one setting, such as -Dsiem.opensearch.url=https://search.example.com")
  private Map<String, String> settings = Map.of();

  @Override
  public Integer call() {
    Properties overrides = new Properties();
    overrides.putAll(settings);
    return run(SiemRoutes.create(overrides));
  }

  private static int run(Main main) {
    try {
      main.run();
    } catch (Exception e) {
      throw new RouteFiles(main).explain(e);
    }
    return main.getExitCode();
  }
}
