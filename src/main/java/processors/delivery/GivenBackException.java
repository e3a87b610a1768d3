package processors.delivery;

/** The program stops, and what is not finished is left to another worker. */
public final class GivenBackException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Tells why. */
  public GivenBackException() {
    super("the program stops before the message's objects are finished");
  }
}
