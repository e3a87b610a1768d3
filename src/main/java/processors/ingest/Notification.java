package processors.ingest;

import java.util.Objects;
import processors.record.ObjectReference;

/** One thing that a message of the ingest queue says. A message may say several. */
public sealed interface Notification {

  /**
   * An object is there to be read, or read again.
   *
   * @param object which one, and which of its records
   */
  record NamedObject(ObjectReference object) implements Notification {

    /** Checks that the object is there. */
    public NamedObject {
      Objects.requireNonNull(object, "object");
    }
  }

  /**
   * Something else than the making of an object, such as {@code ObjectRemoved:Delete}.
   *
   * @param eventName what happened, as S3 names it
   * @param bucket where
   * @param key the object's key, decoded
   */
  record OtherEvent(String eventName, String bucket, String key) implements Notification {}

  /**
   * What S3 sends once when a bucket's notifications are set up.
   *
   * @param bucket the bucket, or an empty text if the event does not name it
   */
  record TestEvent(String bucket) implements Notification {}

  /**
   * Nothing that is known.
   *
   * @param detail what was found and what was expected
   */
  record Unknown(String detail) implements Notification {}
}
