package routes;

import processors.record.Acknowledgement;
import processors.record.RecordBatch;

/** For batches that go through routes at whose end nothing is loaded. */
final class NobodyWaits implements Acknowledgement {

  @Override
  public void settled(RecordBatch batch) {
    throw new AssertionError("nothing is loaded here");
  }

  @Override
  public void failed(RecordBatch batch, Throwable cause) {
    throw new AssertionError(cause);
  }
}
