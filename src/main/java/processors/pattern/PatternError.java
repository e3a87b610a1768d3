package processors.pattern;

/** A regular expression that cannot be used: what is wrong, where, and what was expected. */
public final class PatternError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String pattern;
  private final int position;

  PatternError(String pattern, int position, String problem) {
    super(problem + " at position " + position + " of the pattern: " + pattern);
    this.pattern = pattern;
    this.position = position;
  }

  /** The regular expression as it was given. */
  public String pattern() {
    return pattern;
  }

  /** Index (from 0, in UTF-16 units) of the part of {@link #pattern()} that is wrong. */
  public int position() {
    return position;
  }
}
