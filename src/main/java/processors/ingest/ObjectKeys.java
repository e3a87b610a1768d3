package processors.ingest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Keys as S3's own notifications write them: URL-encoded, with {@code +} for a space.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Amazon
 *     S3 User Guide: Event message structure</a>
 */
final class ObjectKeys {

  private ObjectKeys() {}

  /**
   * The key as it is. One that is not encoded at all, which S3 never sends but other stores do, is
   * taken as it stands.
   */
  static String decoded(String key) {
    try {
      return URLDecoder.decode(key, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return key;
    }
  }
}
