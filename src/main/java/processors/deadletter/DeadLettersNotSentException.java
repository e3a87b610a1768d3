package processors.deadletter;

/** The dead-letter queue did not take all messages of a request. */
public final class DeadLettersNotSentException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param message how many, and what SQS said
   */
  public DeadLettersNotSentException(String message) {
    super(message);
  }
}
