package bench;

import bench.logs.GeneratedObject;
import java.time.Instant;
import processors.normalize.LogType;
import processors.record.Acknowledgement;
import processors.record.ObjectReference;
import processors.record.ObjectSource;
import processors.record.RecordBatch;

/** What the steps are told of a generated object. */
final class GeneratedSource {

  /** Nobody waits for the batches. */
  static final Acknowledgement NOBODY =
      new Acknowledgement() {
        @Override
        public void settled(RecordBatch batch) {
          throw new IllegalStateException("nothing is loaded here");
        }

        @Override
        public void failed(RecordBatch batch, Throwable cause) {
          throw new IllegalStateException("a step failed", cause);
        }
      };

  private GeneratedSource() {}

  static ObjectSource of(GeneratedObject object, LogType logType) {
    return new ObjectSource(
        ObjectReference.of("bench", object.key()),
        logType.name(),
        "123456789012",
        "us-east-1",
        logType.fileTime(object.key()).orElse(null),
        Instant.parse("2026-01-10T00:10:00Z"));
  }
}
