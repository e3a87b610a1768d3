package processors.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.camel.Exchange;
import processors.record.BatchEntry;
import processors.record.RecordBatch;

/**
 * Batches of one or many objects that are loaded and acknowledged together, and the requests that
 * are left to send for them. Used by one thread at a time: by those that fill it under the
 * aggregator's lock, then by the one that sends it.
 */
public final class Bulk {

  private static final String PROPERTY = "bulk";

  private final long limit;
  private final List<RecordBatch> batches = new ArrayList<>();
  private final Deque<RecordBatch> unacknowledged = new ArrayDeque<>();
  private final Deque<BulkPart> parts = new ArrayDeque<>();
  private List<BatchEntry> open = new ArrayList<>();
  private long openBytes;
  private long bytes;
  private long weight;
  private int failures;

  /**
   * A bulk that holds nothing yet.
   *
   * @param limit the bytes of documents that make it full, and that one request holds at most,
   *     unless a single document is longer
   */
  public Bulk(long limit) {
    this.limit = limit;
  }

  /** The bulk that an exchange carries. */
  public static Bulk of(Exchange exchange) {
    return exchange.getProperty(PROPERTY, Bulk.class);
  }

  /**
   * How much memory a batch holds before it is loaded: the bytes of its documents and the
   * characters of its records, which are kept for the dead-letter channel.
   */
  static long weight(RecordBatch batch) {
    long weight = 0;
    for (BatchEntry entry : batch.entries()) {
      weight += entry.record().text().length();
      if (entry.prepared() != null) {
        weight += entry.prepared().json().length;
      }
    }
    return weight;
  }

  /** Lets an exchange carry the bulk, whatever its body becomes. */
  public void putInto(Exchange exchange) {
    exchange.setProperty(PROPERTY, this);
  }

  /** Adds a batch; its pending entries are what will be sent. */
  public void add(RecordBatch batch) {
    batches.add(batch);
    unacknowledged.add(batch);
    weight += weight(batch);
    for (BatchEntry entry : batch.entries()) {
      if (entry.pending()) {
        add(entry);
      }
    }
  }

  private void add(BatchEntry entry) {
    int length = entry.prepared().json().length;
    if (openBytes + length > limit) {
      closePart();
    }
    open.add(entry);
    openBytes += length;
    bytes += length;
  }

  private void closePart() {
    if (!open.isEmpty()) {
      parts.add(new BulkPart(open));
      open = new ArrayList<>();
      openBytes = 0;
    }
  }

  /** Whether it is time to send it. */
  public boolean full() {
    return bytes >= limit;
  }

  /** All batches of the bulk. */
  public List<RecordBatch> batches() {
    return List.copyOf(batches);
  }

  /** Whether documents are left that have no outcome. */
  public boolean pending() {
    return !parts.isEmpty() || !open.isEmpty();
  }

  /** What it takes of the memory granted to loading. */
  long weight() {
    return weight;
  }

  /** How many requests in a row left something to be sent again. */
  int failures() {
    return failures;
  }

  /** Takes out the documents of the next request. */
  BulkPart next() {
    closePart();
    return parts.remove();
  }

  /** Notes that a request left nothing to be sent again. */
  void done() {
    failures = 0;
  }

  /** Sends documents again, after all that have not been sent yet. */
  void again(List<BatchEntry> entries) {
    failures++;
    parts.addLast(new BulkPart(entries));
  }

  /** Sends a part in two requests. */
  void divide(BulkPart part) {
    List<BulkPart> halves = part.halves();
    parts.addFirst(halves.get(1));
    parts.addFirst(halves.get(0));
  }

  /** Takes out a batch that has not been acknowledged, or null if all have. */
  RecordBatch nextUnacknowledged() {
    return unacknowledged.poll();
  }
}
