package processors.pattern;

/** A condition on the place between two characters that consumes nothing. */
enum Assertion {
  /** {@code \A}, and {@code ^} without the flag m. */
  TEXT_START,
  /** {@code ^} with the flag m. */
  LINE_START,
  /** {@code \Z}. */
  TEXT_END,
  /** {@code $} without the flag m: also before a newline that ends the text. */
  TEXT_END_OR_LAST_NEWLINE,
  /** {@code $} with the flag m. */
  LINE_END,
  /** {@code \b}. */
  WORD_BOUNDARY,
  /** {@code \B}. */
  NO_WORD_BOUNDARY;

  /** What lies before a place. */
  enum Before {
    TEXT_START,
    NEWLINE,
    WORD,
    OTHER
  }

  /** What lies after a place. */
  enum After {
    TEXT_END,
    LAST_NEWLINE,
    NEWLINE,
    WORD,
    OTHER;

    /** What lies before the place that follows, once the character after this one is passed. */
    Before passed() {
      return switch (this) {
        case LAST_NEWLINE, NEWLINE -> Before.NEWLINE;
        case WORD -> Before.WORD;
        case OTHER -> Before.OTHER;
        case TEXT_END -> throw new IllegalStateException("nothing lies after the end of the text");
      };
    }
  }

  boolean holds(Before before, After after) {
    return switch (this) {
      case TEXT_START -> before == Before.TEXT_START;
      case LINE_START -> before == Before.TEXT_START || before == Before.NEWLINE;
      case TEXT_END -> after == After.TEXT_END;
      case TEXT_END_OR_LAST_NEWLINE -> after == After.TEXT_END || after == After.LAST_NEWLINE;
      case LINE_END ->
          after == After.TEXT_END || after == After.LAST_NEWLINE || after == After.NEWLINE;
      case WORD_BOUNDARY -> (before == Before.WORD) != (after == After.WORD);
      case NO_WORD_BOUNDARY -> (before == Before.WORD) == (after == After.WORD);
    };
  }

  /** Whether this assertion can tell {@code before} from {@link Before#OTHER}. */
  boolean discerns(Before before) {
    return holds(before, After.OTHER) != holds(Before.OTHER, After.OTHER);
  }

  /** Whether this assertion can tell {@code after} from {@link After#OTHER}. */
  boolean discerns(After after) {
    return holds(Before.OTHER, after) != holds(Before.OTHER, After.OTHER);
  }
}
