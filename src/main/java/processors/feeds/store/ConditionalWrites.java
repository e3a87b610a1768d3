package processors.feeds.store;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Finds out whether a server heeds the conditions of writes: some that speak S3 answer that they do
 * not know them, others write whatever the condition says. Safe for any thread.
 */
final class ConditionalWrites {

  private static final Logger LOG = LoggerFactory.getLogger(ConditionalWrites.class);

  private static final Set<Integer> REFUSED = Set.of(409, 412);
  private static final Set<Integer> NOT_KNOWN = Set.of(400, 501);

  private final S3Client s3;
  private final String bucket;
  private final String key;
  private Boolean known;

  /**
   * Finds it out at the first question.
   *
   * @param key an object that may be written for it
   */
  ConditionalWrites(S3Client s3, String bucket, String key) {
    this.s3 = s3;
    this.bucket = bucket;
    this.key = key;
  }

  /** Whether it does; asks the server once. */
  synchronized boolean areKnown() {
    if (known == null) {
      known = probe();
      if (!known) {
        LOG.atWarn()
            .addKeyValue("bucket", bucket)
            .log(
                "The server of the feeds bucket knows no conditional writes: workers wait a second"
                    + " to see who of them refreshes a feed");
      }
    }
    return known;
  }

  private boolean probe() {
    PutObjectRequest put = PutObjectRequest.builder().bucket(bucket).key(key).build();
    s3.putObject(put, RequestBody.empty());
    try {
      s3.putObject(put.toBuilder().ifNoneMatch("*").build(), RequestBody.empty());
      return false;
    } catch (S3Exception e) {
      if (REFUSED.contains(e.statusCode())) {
        return true;
      }
      if (NOT_KNOWN.contains(e.statusCode())) {
        return false;
      }
      throw e;
    }
  }
}
