package processors.object;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Collections;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.util.IOHelper;
import processors.delivery.ObjectDelivery;
import processors.record.ObjectReference;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Turns S3's answer in the body into an iterator of record batches, and begins to count them for
 * the delivery. The stream is closed when the exchange ends, however it ends.
 */
public final class OpenObject implements Processor {

  private final BatchReader reader;
  private final S3Client s3;
  private final ResumePolicy policy;
  private final IgnoredObjects ignored;
  private final MeterRegistry meters;

  /**
   * @param reader unpacks objects and cuts them into batches
   * @param s3 is asked for the rest of an object that broke off
   * @param policy how often it is asked
   * @param ignored is told of objects too small to be read
   * @param meters counts {@code siem.bytes.in} by {@code log_type}
   */
  public OpenObject(
      BatchReader reader,
      S3Client s3,
      ResumePolicy policy,
      IgnoredObjects ignored,
      MeterRegistry meters) {
    this.reader = reader;
    this.s3 = s3;
    this.policy = policy;
    this.ignored = ignored;
    this.meters = meters;
  }

  @Override
  public void process(Exchange exchange) throws IOException {
    @SuppressWarnings("unchecked")
    ResponseInputStream<GetObjectResponse> answer =
        exchange.getMessage().getBody(ResponseInputStream.class);
    ObjectWork work = new ObjectWork(exchange);
    long length = answer.response().contentLength();
    if (length < DecideLogType.LEAST_BYTES) {
      answer.abort();
      ignored.add(
          work.reference(),
          work.logType().name(),
          IgnoredReason.TOO_SMALL,
          "it has " + length + " bytes");
      exchange.getMessage().setBody(Collections.emptyIterator());
      return;
    }
    CountedBatches batches = open(exchange, work, answer);
    work.batches(batches);
    exchange.getMessage().setBody(batches);
  }

  private CountedBatches open(
      Exchange exchange, ObjectWork work, ResponseInputStream<GetObjectResponse> answer)
      throws IOException {
    ObjectReference object = work.reference();
    ResumingObjectStream bytes =
        new ResumingObjectStream(object.uri(), answer, new S3ObjectRange(s3, object), policy);
    closeAtEnd(exchange, work.logType().name(), bytes);
    ObjectDelivery delivery = work.delivery().begin(work.source());
    try {
      return new CountedBatches(
          reader.open(bytes, work.source(), work.logType().format(), delivery), delivery);
    } catch (UnusableObjectException e) {
      delivery.allRead();
      throw e;
    }
  }

  private void closeAtEnd(Exchange exchange, String logType, ResumingObjectStream bytes) {
    exchange
        .getExchangeExtension()
        .addOnCompletion(
            new SynchronizationAdapter() {
              @Override
              public void onDone(Exchange ended) {
                meters.counter("siem.bytes.in", "log_type", logType).increment(bytes.position());
                IOHelper.close(bytes);
              }
            });
  }
}
