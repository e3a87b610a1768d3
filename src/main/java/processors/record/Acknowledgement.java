package processors.record;

/** Who waits for a batch. Safe to call from any thread. */
public interface Acknowledgement {

  /**
   * Every record of the batch has its outcome, and what had to go to the dead-letter channel is
   * there. Called once a batch.
   */
  void settled(RecordBatch batch);

  /**
   * The batch could not be brought to an end: the message that named its object must come again.
   */
  void failed(RecordBatch batch, Throwable cause);
}
