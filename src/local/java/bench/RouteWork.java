package bench;

import bench.logs.GeneratedObject;
import java.io.ByteArrayInputStream;
import processors.normalize.LogType;
import processors.read.ObjectReader;
import processors.read.RecordBatches;
import processors.record.RecordBatch;
import routes.DocumentPipeline;

/** The program itself: reads an object and sends its batches through the log type's route. */
record RouteWork(DocumentPipeline pipeline, ObjectReader reader, LogType logType)
    implements ObjectWork {

  @Override
  public void run(GeneratedObject object) throws Exception {
    Prepared prepared = new Prepared(object);
    try (RecordBatches batches =
        reader.open(
            new ByteArrayInputStream(object.packed()),
            logType.format(),
            GeneratedSource.of(object, logType),
            GeneratedSource.NOBODY)) {
      while (batches.hasNext()) {
        RecordBatch batch = batches.next();
        pipeline.process(batch);
        prepared.add(batch);
      }
    }
    prepared.check();
  }
}
