package routes.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import processors.record.BatchEntry;
import processors.record.Outcome;
import processors.record.PreparedDocument;

/**
 * Writes documents as lines {@code {"index": …, "id": …, "doc": {…}}}, and counts and keeps what
 * did not become one.
 */
final class DocumentLines implements Consumer<BatchEntry>, AutoCloseable {

  /** So many troubles are told one by one. */
  private static final int TOLD = 20;

  private final JsonGenerator out;
  private final List<String> deadLetters = new ArrayList<>();
  private long documents;
  private long excluded;
  private long deadLetterCount;

  DocumentLines(OutputStream target) throws IOException {
    JsonFactory factory = new ObjectMapper().getFactory();
    out = factory.createGenerator(target).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
  }

  @Override
  public void accept(BatchEntry entry) {
    if (entry.pending()) {
      write(entry.prepared());
    } else if (entry.outcome() instanceof Outcome.DeadLettered deadLetter) {
      deadLetterCount++;
      if (deadLetters.size() < TOLD) {
        deadLetters.add(
            "record %d: %s: %s"
                .formatted(
                    entry.record().number(), deadLetter.reason().label(), deadLetter.detail()));
      }
    } else if (entry.outcome() instanceof Outcome.Excluded) {
      excluded++;
    }
  }

  private void write(PreparedDocument document) {
    try {
      out.writeStartObject();
      out.writeStringField("index", document.index());
      out.writeStringField("id", document.id());
      out.writeFieldName("doc");
      out.writeObject(document);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    documents++;
  }

  long documents() {
    return documents;
  }

  long excluded() {
    return excluded;
  }

  long deadLetterCount() {
    return deadLetterCount;
  }

  /** The first troubles, each with its place and reason. */
  List<String> deadLetters() {
    return List.copyOf(deadLetters);
  }

  @Override
  public void close() throws IOException {
    if (documents > 0) {
      out.writeRaw('\n');
    }
    out.close();
  }
}
