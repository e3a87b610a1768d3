package routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;
import processors.normalize.LogTypes;
import processors.object.BatchReader;
import processors.object.DecideLogType;
import processors.object.FailBatch;
import processors.object.FinishDefective;
import processors.object.FinishReading;
import processors.object.IgnoredObjects;
import processors.object.MakeObjectDeadLetter;
import processors.object.ObjectFault;
import processors.object.OpenObject;
import processors.object.RequestObject;
import processors.object.ResumePolicy;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes what {@code object.camel.yaml} and {@code error-handling.camel.yaml} refer to. */
public final class ObjectConfiguration implements CamelConfiguration {

  private final S3Client s3;
  private final LogTypes logTypes;
  private final BatchReader reader;
  private final MeterRegistry meters;
  private final Clock clock;

  /**
   * A configuration.
   *
   * @param s3 reads objects; closed by whoever made it
   * @param logTypes knows which log type a key has
   * @param reader unpacks objects and cuts them into batches
   */
  public ObjectConfiguration(
      S3Client s3, LogTypes logTypes, BatchReader reader, MeterRegistry meters, Clock clock) {
    this.s3 = s3;
    this.logTypes = logTypes;
    this.reader = reader;
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public void configure(CamelContext context) {
    SettingsReader settings = new SettingsReader(context);
    settings.number("siem.object.retries", 0, 100);
    settings.millis("siem.object.retry-first-millis", 1, 600_000);
    ResumePolicy resume =
        new ResumePolicy(
            (int) settings.number("siem.object.resumes", 0, 1000),
            settings.millis("siem.object.resume-first-millis", 1, 600_000));
    IgnoredObjects ignored = new IgnoredObjects(meters);
    Registry registry = context.getRegistry();
    registry.bind("s3Client", S3Client.class, s3);
    registry.bind("decideLogType", new DecideLogType(logTypes, ignored, clock));
    registry.bind("requestObject", new RequestObject());
    registry.bind("openObject", new OpenObject(reader, s3, resume, ignored, meters));
    registry.bind("finishReading", new FinishReading());
    registry.bind("finishDefective", new FinishDefective());
    registry.bind("makeObjectDeadLetter", new MakeObjectDeadLetter());
    registry.bind("objectFault", new ObjectFault());
    registry.bind("failBatch", new FailBatch());
  }
}
