package processors.object;

import org.apache.camel.Exchange;
import org.apache.camel.Predicate;
import org.apache.camel.util.ObjectHelper;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Whether S3 refused an object for a reason that lies with the object, so that waiting is vain. */
public final class ObjectFault implements Predicate {

  @Override
  public boolean matches(Exchange exchange) {
    S3Exception failure =
        ObjectHelper.getException(
            S3Exception.class, exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
    return failure != null && S3Failures.reason(failure).isPresent();
  }
}
