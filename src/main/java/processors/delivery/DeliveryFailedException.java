package processors.delivery;

/** The message of a delivery must come again: something of it could not be brought to an end. */
public final class DeliveryFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param cause what went wrong first
   */
  public DeliveryFailedException(Throwable cause) {
    super("the message stays in the queue: " + cause.getMessage(), cause);
  }
}
