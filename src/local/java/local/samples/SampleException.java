package local.samples;

/** A file of samples is wrong; the message names it, the place, and what was expected. */
public final class SampleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SampleException(String file, String message) {
    super(file + ": " + message);
  }
}
