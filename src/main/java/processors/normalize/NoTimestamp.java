package processors.normalize;

/** A record has no time that can be read; the message says what was looked for and found. */
final class NoTimestamp extends Exception {

  private static final long serialVersionUID = 1L;

  NoTimestamp(String message) {
    super(message, null, false, false);
  }
}
