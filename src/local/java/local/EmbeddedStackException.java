package local;

/**
 * The embedded stack, or a server of it, could not do what was asked; the message says what to look
 * at.
 */
public final class EmbeddedStackException extends RuntimeException {
  private static final long serialVersionUID = 1;

  EmbeddedStackException(String message) {
    super(message);
  }

  EmbeddedStackException(String message, Throwable cause) {
    super(message, cause);
  }
}
