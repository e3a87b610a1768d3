package processors.object;

import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Opens an object from a byte on. */
@FunctionalInterface
public interface ObjectRange {

  /**
   * Asks for the rest of an object.
   *
   * @param position the first byte wanted, from 0
   * @param eTag which content of the object is meant
   * @throws software.amazon.awssdk.core.exception.SdkException if S3 does not answer or the object
   *     has another content by now
   * @throws IOException if the answer is not what was asked for
   */
  ResponseInputStream<GetObjectResponse> from(long position, String eTag) throws IOException;
}
