package processors.record;

/** Why something is in the dead-letter channel. */
public enum Reason {
  /** The message is of no known form. */
  UNKNOWN_MESSAGE("unknown-message"),
  /** The object is not there. */
  OBJECT_MISSING("object-missing"),
  /** The object may not be read. */
  ACCESS_DENIED("access-denied"),
  /** S3 failed in another way, again and again. */
  OBJECT_UNREADABLE("object-unreadable"),
  /** The object ends in the middle or is damaged. */
  OBJECT_DAMAGED("object-damaged"),
  /** The object is of no kind that can be read, such as random bytes. */
  OBJECT_UNKNOWN("object-unknown"),
  /** The object or a record of it goes beyond a limit. */
  LIMIT_EXCEEDED("limit-exceeded"),
  /** The record does not parse. */
  UNPARSABLE("unparsable"),
  /** The record has no time that can be read. */
  NO_TIMESTAMP("no-timestamp"),
  /** The record parses but cannot be made into a document. */
  NOT_NORMALIZED("not-normalized"),
  /** OpenSearch refused the document. */
  REFUSED("refused");

  private final String label;

  Reason(String label) {
    this.label = label;
  }

  /** The name used in attributes, metrics and logs. */
  public String label() {
    return label;
  }
}
