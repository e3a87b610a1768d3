package routes.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import processors.normalize.LogType;
import processors.object.DecideLogType;
import processors.object.IgnoredObjects;
import processors.read.ObjectReader;
import processors.read.RecordBatches;
import processors.read.RecordFormat;
import processors.read.unpack.ObjectDefect;
import processors.record.Acknowledgement;
import processors.record.BatchEntry;
import processors.record.ObjectReference;
import processors.record.RecordBatch;
import routes.DocumentPipeline;

/** Sends one object's bytes through the routes of its log type, without any server. */
final class LocalObject {

  /** Nobody waits: what becomes of a batch is looked at as soon as its route ends. */
  private static final Acknowledgement NOBODY =
      new Acknowledgement() {
        @Override
        public void settled(RecordBatch batch) {
          throw new IllegalStateException("nothing is loaded here");
        }

        @Override
        public void failed(RecordBatch batch, Throwable cause) {
          throw new IllegalStateException("the route failed", cause);
        }
      };

  private final DocumentPipeline pipeline;
  private final ObjectReader reader;
  private final DecideLogType decide;

  LocalObject(DocumentPipeline pipeline, ObjectReader reader, Clock clock) {
    this.pipeline = pipeline;
    this.reader = reader;
    this.decide =
        new DecideLogType(
            pipeline.logTypes(),
            new IgnoredObjects(new io.micrometer.core.instrument.simple.SimpleMeterRegistry()),
            clock);
  }

  /**
   * Makes documents of an object, in the format of its log type.
   *
   * @param object its address, which decides what it is
   * @param bytes its content as it lies in S3
   * @param entries is given each record with what became of it
   * @return what is to be said of the object as a whole
   * @throws IOException if the bytes cannot be read
   */
  ParsedObject parse(ObjectReference object, InputStream bytes, Consumer<BatchEntry> entries)
      throws IOException {
    return parse(object, bytes, LogType::format, entries);
  }

  /**
   * Makes documents of an object whose format is not for its log type alone to say.
   *
   * @param format chooses the format
   */
  ParsedObject parse(
      ObjectReference object,
      InputStream bytes,
      Function<LogType, RecordFormat> format,
      Consumer<BatchEntry> entries)
      throws IOException {
    DecideLogType.Decision decision = decide.decide(object);
    if (decision instanceof DecideLogType.Decision.Ignore ignore) {
      return ParsedObject.ignored(
          ignore.logType(), ignore.reason().label() + ": " + ignore.detail());
    }
    return read((DecideLogType.Decision.Read) decision, bytes, format, entries);
  }

  private ParsedObject read(
      DecideLogType.Decision.Read decision,
      InputStream bytes,
      Function<LogType, RecordFormat> format,
      Consumer<BatchEntry> entries)
      throws IOException {
    String logType = decision.logType().name();
    try (RecordBatches batches =
        reader.open(bytes, format.apply(decision.logType()), decision.source(), NOBODY)) {
      while (batches.hasNext()) {
        RecordBatch batch = batches.next();
        pipeline.process(batch);
        batch.entries().forEach(entries);
      }
      return ParsedObject.whole(logType);
    } catch (ObjectDefect e) {
      return ParsedObject.defective(logType, e.getMessage());
    } catch (java.io.UncheckedIOException e) {
      if (e.getCause() instanceof ObjectDefect defect) {
        return ParsedObject.defective(logType, defect.getMessage());
      }
      throw e.getCause();
    }
  }
}
