package routes;

import java.time.Clock;
import java.util.Properties;
import org.apache.camel.main.Main;
import processors.ingest.PollGate;
import processors.read.RecordLimits;
import routes.management.HawtioConsole;

/** The service: Camel Main with the routes of all stages. */
public final class SiemRoutes {

  private SiemRoutes() {}

  /**
   * The service, ready to be run.
   *
   * @param overrides settings that win over application.properties and the environment
   */
  public static Main create(Properties overrides) {
    Main main = new Main();
    main.setOverrideProperties(overrides);
    ManagementConfiguration management = new ManagementConfiguration(new HawtioConsole("console"));
    management.configure(main);
    DocumentBeans documents = new DocumentBeans(RecordLimits.STANDARD, management.meters());
    documents.bindTo(main::bind);
    LogTypesLoader logTypes = new LogTypesLoader(documents.logTypes());
    main.addMainListener(logTypes);
    main.configure().addConfiguration(new UserLogTypes(main.configure()));
    PollGate gate = new PollGate();
    main.configure()
        .addConfiguration(
            new ReloadConfiguration(main.configure(), gate, logTypes, management.meters()));
    main.configure().addConfiguration(documents.configuration());
    main.configure()
        .addConfiguration(
            new ServiceConfiguration(
                documents, gate, management.meters(), Clock.systemUTC(), Version.current()));
    return main;
  }
}
