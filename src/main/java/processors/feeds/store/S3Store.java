package processors.feeds.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket, or what lies under a prefix of it. What must not happen twice is put with {@code
 * If-None-Match} or {@code If-Match}. Where a server does not know these, who puts looks a second
 * later whether it is still there: two workers may both succeed if one of them is slower than that.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html">Amazon
 *     S3 User Guide: How to prevent object overwrites with conditional writes</a>
 */
public final class S3Store implements FeedStore {

  private static final int NOT_FOUND = 404;
  private static final int PRECONDITION_FAILED = 412;

  /** How a conditional write is refused; 404 where what was to be replaced is gone. */
  private static final Set<Integer> REFUSALS = Set.of(NOT_FOUND, 409, PRECONDITION_FAILED);

  /** Longer than a worker needs from a look to its write. */
  private static final Duration SETTLE = Duration.ofSeconds(1);

  private final S3Client s3;
  private final String bucket;
  private final String prefix;
  private final ConditionalWrites conditions;

  /**
   * A store in a bucket.
   *
   * @param s3 speaks to S3; closed by whoever made it
   * @param prefix what all keys in the bucket begin with; "" for none
   */
  public S3Store(S3Client s3, String bucket, String prefix) {
    this.s3 = s3;
    this.bucket = bucket;
    this.prefix = prefix;
    this.conditions = new ConditionalWrites(s3, bucket, prefix + "Leases/probe");
  }

  @Override
  public List<StoredFile> list(String keys) throws IOException {
    try {
      return s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix + keys)).stream()
          .flatMap(page -> page.contents().stream())
          .filter(object -> !object.key().endsWith("/"))
          .map(this::seen)
          .toList();
    } catch (SdkException e) {
      throw failed("cannot list " + keys + " in " + name(), e);
    }
  }

  private StoredFile seen(S3Object object) {
    return new StoredFile(
        object.key().substring(prefix.length()),
        object.eTag(),
        object.size(),
        object.lastModified());
  }

  @Override
  public Optional<StoredFile> find(String key) throws IOException {
    try {
      HeadObjectResponse head = s3.headObject(of -> of.bucket(bucket).key(prefix + key));
      return Optional.of(
          new StoredFile(key, head.eTag(), head.contentLength(), head.lastModified()));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw failed("cannot look for " + key + " in " + name(), e);
    } catch (SdkException e) {
      throw failed("cannot look for " + key + " in " + name(), e);
    }
  }

  @Override
  public Optional<InputStream> open(StoredFile seen) throws IOException {
    try {
      return Optional.of(
          s3.getObject(of -> of.bucket(bucket).key(prefix + seen.key()).ifMatch(seen.version())));
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND || e.statusCode() == PRECONDITION_FAILED) {
        return Optional.empty();
      }
      throw failed("cannot read " + seen.key() + " in " + name(), e);
    } catch (SdkException e) {
      throw failed("cannot read " + seen.key() + " in " + name(), e);
    }
  }

  @Override
  public void replace(String key, Path content) throws IOException {
    try {
      s3.putObject(of -> of.bucket(bucket).key(prefix + key), content);
    } catch (SdkException e) {
      throw failed("cannot write " + key + " in " + name(), e);
    }
  }

  @Override
  public boolean replaceIf(String key, byte[] content, Optional<StoredFile> seen)
      throws IOException {
    try {
      if (!version(find(key)).equals(version(seen))) {
        return false;
      }
      return conditions.areKnown() ? putIf(key, content, seen) : putAndSettle(key, content);
    } catch (SdkException e) {
      throw failed("cannot write " + key + " in " + name(), e);
    }
  }

  private static Optional<String> version(Optional<StoredFile> file) {
    return file.map(StoredFile::version);
  }

  private boolean putIf(String key, byte[] content, Optional<StoredFile> seen) {
    PutObjectRequest.Builder put = put(key);
    seen.ifPresentOrElse(file -> put.ifMatch(file.version()), () -> put.ifNoneMatch("*"));
    try {
      s3.putObject(put.build(), RequestBody.fromBytes(content));
      return true;
    } catch (S3Exception e) {
      if (REFUSALS.contains(e.statusCode())) {
        return false;
      }
      throw e;
    }
  }

  /** Who put last before it settled has put. */
  private boolean putAndSettle(String key, byte[] content) throws IOException {
    String version = s3.putObject(put(key).build(), RequestBody.fromBytes(content)).eTag();
    try {
      Thread.sleep(SETTLE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + key + " was written", e);
    }
    return version(find(key)).equals(Optional.of(version));
  }

  private PutObjectRequest.Builder put(String key) {
    return PutObjectRequest.builder().bucket(bucket).key(prefix + key);
  }

  @Override
  public void delete(String key) throws IOException {
    try {
      s3.deleteObject(of -> of.bucket(bucket).key(prefix + key));
    } catch (SdkException e) {
      throw failed("cannot delete " + key + " in " + name(), e);
    }
  }

  @Override
  public String name() {
    return "s3://" + bucket + "/" + prefix;
  }

  private static IOException failed(String what, SdkException cause) {
    return new IOException(what + ": " + cause.getMessage(), cause);
  }
}
