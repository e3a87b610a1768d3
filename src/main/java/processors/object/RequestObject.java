package processors.object;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import processors.record.ObjectReference;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** Asks S3 for the whole of the object that is to be read. */
public final class RequestObject implements Processor {

  @Override
  public void process(Exchange exchange) {
    ObjectReference object = new ObjectWork(exchange).reference();
    exchange
        .getMessage()
        .setBody(GetObjectRequest.builder().bucket(object.bucket()).key(object.key()).build());
  }
}
