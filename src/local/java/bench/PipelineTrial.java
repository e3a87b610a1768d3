package bench;

import bench.logs.GeneratedLog;
import bench.logs.GeneratedObject;
import bench.logs.RecordTrial;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import processors.normalize.LogType;
import processors.read.ObjectReader;
import processors.read.RecordBatches;
import processors.read.unpack.ObjectDefect;
import processors.record.BatchEntry;
import processors.record.RecordBatch;
import routes.DocumentPipeline;

/** Tries out records with the limit's way of finding them and the log type's route. */
record PipelineTrial(DocumentPipeline pipeline, ObjectReader reader) implements RecordTrial {

  @Override
  public boolean makesOneDocument(GeneratedLog log) {
    GeneratedObject object = log.objects().get(0);
    try {
      return LimitWork.count(log.layout(), object) == 1
          && becomesOneDocument(object, pipeline.logTypes().named(log.logType()));
    } catch (ObjectDefect e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean becomesOneDocument(GeneratedObject object, LogType logType) throws IOException {
    int records = 0;
    int documents = 0;
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
          records++;
          documents += entry.prepared() == null ? 0 : 1;
        }
      }
    }
    return records == 1 && documents == 1;
  }
}
