package processors.feeds.threat;

import java.io.IOException;

/** A file of the user's that is not in the form that it should have. */
final class UnreadableFileException extends IOException {

  private static final long serialVersionUID = 1L;

  UnreadableFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
