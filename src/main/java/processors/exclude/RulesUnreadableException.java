package processors.exclude;

/** Rules cannot be read as a whole; the message names the source and what is expected. */
public final class RulesUnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  RulesUnreadableException(String message) {
    super(message);
  }

  RulesUnreadableException(String message, Throwable cause) {
    super(message, cause);
  }
}
