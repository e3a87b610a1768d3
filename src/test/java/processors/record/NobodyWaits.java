package processors.record;

/** For batches that go through steps or routes at whose end nothing is loaded. */
public final class NobodyWaits implements Acknowledgement {

  @Override
  public void settled(RecordBatch batch) {
    throw new AssertionError("nothing is loaded here");
  }

  @Override
  public void failed(RecordBatch batch, Throwable cause) {
    throw new AssertionError(cause);
  }
}
