package processors.record;

import java.util.Objects;

/**
 * An object in S3, as a notification names it.
 *
 * @param bucket the bucket's name
 * @param key the object's key, decoded
 * @param size bytes as the notification told them, or -1 if it did not
 * @param range the records wanted of the object
 */
public record ObjectReference(String bucket, String key, long size, RecordRange range) {

  /** Checks that bucket and key are there. */
  public ObjectReference {
    Objects.requireNonNull(bucket, "bucket");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(range, "range");
  }

  /** All records of an object whose size is not known. */
  public static ObjectReference of(String bucket, String key) {
    return new ObjectReference(bucket, key, -1, RecordRange.ALL);
  }

  /** The object's address for people: {@code s3://bucket/key}. */
  public String uri() {
    return "s3://" + bucket + "/" + key;
  }
}
