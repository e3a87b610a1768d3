package processors.object;

import java.io.IOException;
import processors.record.ObjectReference;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Asks S3 for the rest of an object, provided that it is still the same one.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">Amazon S3 API
 *     Reference: GetObject</a>
 */
final class S3ObjectRange implements ObjectRange {

  private final S3Client s3;
  private final ObjectReference object;

  S3ObjectRange(S3Client s3, ObjectReference object) {
    this.s3 = s3;
    this.object = object;
  }

  @Override
  public ResponseInputStream<GetObjectResponse> from(long position, String eTag)
      throws IOException {
    GetObjectRequest request =
        GetObjectRequest.builder()
            .bucket(object.bucket())
            .key(object.key())
            .range("bytes=" + position + "-")
            .ifMatch(eTag)
            .build();
    ResponseInputStream<GetObjectResponse> rest = s3.getObject(request);
    String range = rest.response().contentRange();
    if (range == null || !range.startsWith("bytes " + position + "-")) {
      rest.abort();
      throw new IOException(
          object.uri() + ": asked for bytes from " + position + ", got Content-Range " + range);
    }
    return rest;
  }
}
