package processors.object;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.util.ObjectHelper;
import processors.deadletter.DeadLetter;
import processors.record.Reason;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Puts the dead letter of the object whose failure was caught into the body. */
public final class MakeObjectDeadLetter implements Processor {

  @Override
  public void process(Exchange exchange) {
    Exception caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    ObjectWork work = new ObjectWork(exchange);
    exchange
        .getMessage()
        .setBody(
            DeadLetter.ofObject(
                work.reference(),
                work.logTypeName(),
                reason(caught),
                detail(caught),
                work.delivery().message()));
  }

  private static Reason reason(Exception caught) {
    UnusableObjectException unusable =
        ObjectHelper.getException(UnusableObjectException.class, caught);
    if (unusable != null) {
      return unusable.reason();
    }
    S3Exception failure = ObjectHelper.getException(S3Exception.class, caught);
    return failure == null
        ? Reason.OBJECT_UNREADABLE
        : S3Failures.reason(failure).orElse(Reason.OBJECT_UNREADABLE);
  }

  private static String detail(Exception caught) {
    UnusableObjectException unusable =
        ObjectHelper.getException(UnusableObjectException.class, caught);
    return unusable == null ? String.valueOf(caught.getMessage()) : unusable.getMessage();
  }
}
