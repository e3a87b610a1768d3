package processors.object;

import java.util.Optional;
import java.util.Set;
import processors.record.Reason;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Tells trouble with one object, which no later try will mend, from trouble with S3 or with the
 * program's own access to it, for which the message must wait.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html">Amazon S3 API
 *     Reference: Error responses</a>
 */
final class S3Failures {

  /** Errors of status 4xx that say nothing of the object. */
  private static final Set<String> NOT_THE_OBJECTS_FAULT =
      Set.of(
          "ExpiredToken",
          "InvalidAccessKeyId",
          "InvalidToken",
          "KMS.ThrottlingException",
          "OperationAborted",
          "RequestTimeTooSkewed",
          "RequestTimeout",
          "SignatureDoesNotMatch",
          "SlowDown",
          "TokenRefreshRequired");

  private static final Set<Integer> MAY_PASS = Set.of(408, 409, 412, 429);

  private S3Failures() {}

  /** What is wrong with the object, or nothing if the failure may pass. */
  static Optional<Reason> reason(S3Exception failure) {
    String code = code(failure);
    int status = failure.statusCode();
    if (NOT_THE_OBJECTS_FAULT.contains(code) || MAY_PASS.contains(status) || status >= 500) {
      return Optional.empty();
    }
    if (status == 404) {
      return Optional.of(Reason.OBJECT_MISSING);
    }
    if (status == 403 && !code.equals("InvalidObjectState")) {
      return Optional.of(Reason.ACCESS_DENIED);
    }
    return status >= 300 ? Optional.of(Reason.OBJECT_UNREADABLE) : Optional.empty();
  }

  /** S3's own word for the failure, such as {@code NoSuchKey}, or an empty text. */
  static String code(S3Exception failure) {
    AwsErrorDetails details = failure.awsErrorDetails();
    return details == null || details.errorCode() == null ? "" : details.errorCode();
  }
}
