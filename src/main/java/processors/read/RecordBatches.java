package processors.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import processors.record.Acknowledgement;
import processors.record.BatchEntry;
import processors.record.ObjectSource;
import processors.record.RecordBatch;
import processors.record.RecordRange;

/**
 * The records of one object that its reference asks for, cut into batches, the same cut at every
 * delivery.
 *
 * <p>If reading fails, the records before that come as one more batch; the next {@link #hasNext()}
 * and {@link #next()} then throw {@link UncheckedIOException} with the cause, an {@link
 * processors.read.unpack.ObjectDefect} or another {@link IOException}. Camel's streaming Splitter
 * asks {@link #hasNext()} before it processes the batch that it has just taken, and drops that
 * batch when it throws: who hands batches to it ends them there, and fails the exchange after the
 * split.
 *
 * <p>Used by one thread at a time.
 */
public final class RecordBatches implements Iterator<RecordBatch>, Closeable {

  private final RecordReader reader;
  private final ObjectSource source;
  private final Acknowledgement acknowledgement;
  private final BatchLimits limits;
  private RecordBatch ready;
  private int number;
  private boolean ended;
  private IOException failure;

  /** Cuts the records of a reader, which is closed with the batches. */
  public RecordBatches(
      RecordReader reader,
      ObjectSource source,
      Acknowledgement acknowledgement,
      BatchLimits limits) {
    this.reader = reader;
    this.source = source;
    this.acknowledgement = acknowledgement;
    this.limits = limits;
  }

  @Override
  public boolean hasNext() {
    if (ready == null) {
      if (!ended && failure == null) {
        prepare();
      }
      if (ready == null && failure != null) {
        throw new UncheckedIOException(failure);
      }
    }
    return ready != null;
  }

  @Override
  public RecordBatch next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the object has no more batches");
    }
    RecordBatch batch = ready;
    ready = null;
    return batch;
  }

  private void prepare() {
    List<BatchEntry> entries = new ArrayList<>(Math.min(limits.records(), 1024));
    try {
      fill(entries);
    } catch (IOException e) {
      failure = e;
    }
    if (!entries.isEmpty()) {
      number++;
      ready = new RecordBatch(source, number, entries, acknowledgement);
    }
  }

  private void fill(List<BatchEntry> entries) throws IOException {
    RecordRange range = source.reference().range();
    long characters = 0;
    while (entries.size() < limits.records() && characters < limits.characters()) {
      BatchEntry entry = reader.read();
      if (entry == null || entry.record().number() > range.last()) {
        ended = true;
        return;
      }
      if (range.contains(entry.record().number())) {
        entries.add(entry);
        characters += entry.record().text().length();
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
