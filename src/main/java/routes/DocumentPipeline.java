package routes;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainConfigurationProperties;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import processors.feeds.EnrichmentData;
import processors.normalize.LogTypeDefinition;
import processors.normalize.LogTypes;
import processors.read.RecordLimits;
import processors.record.RecordBatch;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * The routes from a record batch to finished documents, without any server: what {@code siem
 * parse}, the golden cases and the benchmark run. The routes are the service's own; only what they
 * lead to is left out. Safe for any thread.
 */
public final class DocumentPipeline implements AutoCloseable {

  private static final String SERVER_ROUTES =
      "**/log-types.camel.yaml,**/ingest.camel.yaml,**/object.camel.yaml,**/load.camel.yaml,"
          + "**/dead-letters.camel.yaml,**/error-handling.camel.yaml,**/exclusions.camel.yaml,"
          + "**/feeds.camel.yaml";

  /** What the service has and this has not. */
  private static final Map<String, String> WITHOUT_SERVERS =
      Map.of(
          "camel.main.name", "siem-documents",
          "camel.main.routes-exclude-pattern", SERVER_ROUTES,
          "camel.main.jmx-enabled", "false",
          "camel.main.startup-summary-level", "off",
          "camel.management.enabled", "false",
          "camel.metrics.enabled", "false",
          "siem.exclude.parameters", "");

  private final Main main;
  private final DocumentBeans beans;
  private final ProducerTemplate template;

  private DocumentPipeline(Main main, DocumentBeans beans) {
    this.main = main;
    this.beans = beans;
    this.template = main.getCamelContext().createProducerTemplate();
  }

  /** Starts the routes of all log types with their settings as they are. */
  public static DocumentPipeline start() {
    return start(new Properties());
  }

  /**
   * Starts the routes of all log types.
   *
   * @param settings settings of log types that win over application.properties
   * @throws processors.normalize.ConfigurationError if a log type is wrong
   */
  public static DocumentPipeline start(Properties settings) {
    Main main = new Main();
    // Camel's own would hold every pipeline, also a closed one, until the JVM ends.
    main.setShutdownStrategy(new SimpleMainShutdownStrategy());
    Properties overrides = new Properties();
    overrides.putAll(WITHOUT_SERVERS);
    overrides.putAll(settings);
    main.setOverrideProperties(overrides);
    MainConfigurationProperties configuration = main.configure();
    configuration.addRoutesBuilder(new EndOfPipeline());
    configuration.addConfiguration(new UserLogTypes(configuration));
    MeterRegistry meters = new SimpleMeterRegistry();
    DocumentBeans beans = new DocumentBeans(RecordLimits.STANDARD, meters);
    configuration.addConfiguration(beans.configuration());
    beans.bindTo(main::bind);
    configuration.addConfiguration(
        new ExclusionConfiguration(
            beans.exclusionRules(), meters, DocumentPipeline::noParameterStore));
    main.addMainListener(new LogTypesLoader(beans.logTypes()));
    try {
      main.start();
    } catch (RuntimeException e) {
      throw new RouteFiles(main).explain(e);
    }
    return new DocumentPipeline(main, beans);
  }

  /** The log types whose routes run. */
  public LogTypes logTypes() {
    return beans.logTypes();
  }

  /** What the documents are enriched with; empty until it is filled. */
  public EnrichmentData enrichmentData() {
    return beans.enrichmentData();
  }

  /** Camel, with the routes as they run. */
  public CamelContext context() {
    return main.getCamelContext();
  }

  /** The settings of each log type by its name. */
  public Map<String, Map<String, String>> logTypeSettings() {
    return main.getCamelContext().getRegistry().findByType(LogTypeDefinition.class).stream()
        .collect(Collectors.toMap(LogTypeDefinition::name, LogTypeDefinition::settings));
  }

  /**
   * Sends a batch through the route of its log type; afterwards its entries say what became of
   * them.
   */
  public void process(RecordBatch batch) {
    Exchange exchange =
        template.send(
            "direct:" + batch.object().logType(), sent -> sent.getMessage().setBody(batch));
    if (exchange.getException() != null) {
      throw new IllegalStateException(
          "the route of log type " + batch.object().logType() + " failed", exchange.getException());
    }
  }

  private static SsmClient noParameterStore() {
    throw new IllegalStateException("siem.exclude.parameters is empty here");
  }

  @Override
  public void close() {
    main.stop();
    main.shutdown();
  }

  /** Stands where the service would load. */
  private static final class EndOfPipeline extends RouteBuilder {
    @Override
    public void configure() {
      from("direct:load").routeId("end-of-pipeline").stop();
    }
  }
}
