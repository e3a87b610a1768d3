package bench;

import bench.logs.GeneratedLog;
import bench.logs.GeneratedObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import processors.normalize.LogType;
import processors.read.ObjectReader;
import processors.read.RecordBatches;
import processors.record.BatchEntry;
import processors.record.RecordBatch;
import routes.DocumentPipeline;

/** Finds the document of a log that is nearest to the average in length. */
final class TypicalDocument {

  private final DocumentPipeline pipeline;
  private final ObjectReader reader;

  TypicalDocument(DocumentPipeline pipeline, ObjectReader reader) {
    this.pipeline = pipeline;
    this.reader = reader;
  }

  /** Its JSON. */
  byte[] of(GeneratedLog log, LogType logType) throws IOException {
    List<byte[]> documents = documents(log.objects().get(0), logType);
    double average = documents.stream().mapToInt(json -> json.length).average().orElseThrow();
    return documents.stream()
        .min(Comparator.comparingDouble(json -> Math.abs(json.length - average)))
        .orElseThrow();
  }

  private List<byte[]> documents(GeneratedObject object, LogType logType) throws IOException {
    List<byte[]> documents = new ArrayList<>();
    try (RecordBatches batches =
        reader.open(
            new ByteArrayInputStream(object.packed()),
            logType.format(),
            GeneratedSource.of(object, logType),
            GeneratedSource.NOBODY)) {
      while (batches.hasNext()) {
        RecordBatch batch = batches.next();
        pipeline.process(batch);
        for (BatchEntry entry : batch.entries()) {
          if (entry.prepared() != null) {
            documents.add(entry.prepared().json());
          }
        }
      }
    }
    return documents;
  }
}
