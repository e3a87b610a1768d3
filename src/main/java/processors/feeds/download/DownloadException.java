package processors.feeds.download;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A download that did not bring what was expected. The message names the address without secrets.
 */
public final class DownloadException extends IOException {

  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  /** A download that failed. */
  public DownloadException(String message, Throwable cause) {
    super(message, cause);
    this.retryAfter = null;
  }

  /**
   * A download that the server refused for now.
   *
   * @param retryAfter how long it asks to be left alone, or null if it does not say
   */
  DownloadException(String message, Duration retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  /** How long the server asks to be left alone. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
