package routes;

import java.time.Clock;
import java.util.Properties;
import org.apache.camel.main.Main;
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
    main.addMainListener(new LogTypesLoader(documents.logTypes()));
    main.configure().addConfiguration(new UserLogTypes(main.configure()));
    main.configure()
        .addConfiguration(
            new ServiceConfiguration(
                documents, management.meters(), Clock.systemUTC(), Version.current()));
    return main;
  }
}
