package processors.record;

import java.util.Objects;

/**
 * One record on its way through the steps: what was read, the document made of it so far, and how
 * it ended. Belongs to one batch and is used by one thread at a time.
 */
public final class BatchEntry {

  private final Record record;
  private Document document;
  private PreparedDocument prepared;
  private Outcome outcome;
  private int documentBytes;
  private long loadNanos;
  private boolean counted;

  /** A record at the start of its way. */
  public BatchEntry(Record record) {
    this.record = Objects.requireNonNull(record, "record");
  }

  /** A record that the reader itself had to refuse. */
  public static BatchEntry deadLettered(Record record, Reason reason, String detail) {
    BatchEntry entry = new BatchEntry(record);
    entry.end(new Outcome.DeadLettered(reason, detail));
    return entry;
  }

  /** The record as it came. */
  public Record record() {
    return record;
  }

  /** The document as it stands, or null before the record is parsed. */
  public Document document() {
    return document;
  }

  /** Sets what the record became. */
  public void document(Document made) {
    document = Objects.requireNonNull(made, "document");
  }

  /** The document in the form in which it is sent, or null before that form is made. */
  public PreparedDocument prepared() {
    return prepared;
  }

  /** Sets what is to be sent and lets go of the document that it was made of. */
  public void prepared(PreparedDocument made) {
    prepared = Objects.requireNonNull(made, "prepared");
    documentBytes = made.json().length;
    document = null;
  }

  /** How many bytes the document had that was made of the record, or 0 if none was. */
  public int documentBytes() {
    return documentBytes;
  }

  /** Adds the record's share of a request that OpenSearch answered. */
  public void addLoadNanos(long nanos) {
    loadNanos += nanos;
  }

  /** The record's share of the time that OpenSearch took for the requests it was in. */
  public long loadNanos() {
    return loadNanos;
  }

  /** Notes that a rule counts records like this one and leaves them in. */
  public void count() {
    counted = true;
  }

  /** Whether a rule counted the record. */
  public boolean counted() {
    return counted;
  }

  /** How the record ended, or null while it is on its way. */
  public Outcome outcome() {
    return outcome;
  }

  /** Whether later steps have anything to do with it. */
  public boolean pending() {
    return outcome == null;
  }

  /**
   * Ends the record's way and lets go of its document, whatever form it has.
   *
   * @throws IllegalStateException if it has already ended
   */
  public void end(Outcome how) {
    if (outcome != null) {
      throw new IllegalStateException(
          "record " + record.number() + " already ended as " + outcome + ", now " + how);
    }
    outcome = Objects.requireNonNull(how, "outcome");
    document = null;
    prepared = null;
  }
}
