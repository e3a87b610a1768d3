package routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.LifecycleStrategySupport;
import processors.ingest.PollGate;
import processors.load.FetchPermission;
import processors.object.RecordBatchReader;
import processors.read.ObjectReader;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Puts the stages of the service together, once Camel knows the settings. */
final class ServiceConfiguration implements CamelConfiguration {

  private final DocumentBeans documents;
  private final PollGate gate;
  private final MeterRegistry meters;
  private final Clock clock;
  private final String version;

  ServiceConfiguration(
      DocumentBeans documents, PollGate gate, MeterRegistry meters, Clock clock, String version) {
    this.documents = documents;
    this.gate = gate;
    this.meters = meters;
    this.clock = clock;
    this.version = version;
  }

  @Override
  public void configure(CamelContext context) {
    SettingsReader settings = new SettingsReader(context);
    AwsCredentialsProvider credentials = DefaultCredentialsProvider.builder().build();
    int consumers = (int) settings.number("siem.ingest.consumers", 1, 1000);
    AwsClients clients =
        new AwsClients(AwsSettings.from(settings, consumers), credentials, version);
    SqsClient sqs = clients.sqs();
    S3Client s3 = clients.s3();
    context.addLifecycleStrategy(new CloseClients(sqs, s3));
    ObjectReader reader = ObjectReader.standard();
    new IngestConfiguration(sqs, meters, clock).configure(context);
    new ObjectConfiguration(s3, documents.logTypes(), new RecordBatchReader(reader), meters, clock)
        .configure(context);
    new ExclusionConfiguration(documents.exclusionRules(), meters, clients::ssm).configure(context);
    new FeedsConfiguration(s3, documents.enrichmentData(), meters, clock, version)
        .configure(context);
    new LoadConfiguration(meters, credentials, clock).configure(context);
    Registry registry = context.getRegistry();
    registry.bind(
        "ingestPolls",
        new IngestPolls(
            registry.lookupByNameAndType("fetchPermission", FetchPermission.class), gate));
  }

  /** Lets go of the connections when no route needs them any more. */
  private static final class CloseClients extends LifecycleStrategySupport {
    private final SqsClient sqs;
    private final S3Client s3;

    CloseClients(SqsClient sqs, S3Client s3) {
      this.sqs = sqs;
      this.s3 = s3;
    }

    @Override
    public void onContextStopped(CamelContext context) {
      sqs.close();
      s3.close();
    }
  }
}
