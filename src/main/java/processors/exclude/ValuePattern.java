package processors.exclude;

import java.util.Objects;
import processors.pattern.LinearPattern;

/** What the text of a field must be like for a rule to match. Safe for any thread. */
sealed interface ValuePattern {

  /** Whether a text is like that. */
  boolean matches(String text);

  /**
   * The whole text is another one.
   *
   * @param expected the other text
   */
  record Text(String expected) implements ValuePattern {

    public Text {
      Objects.requireNonNull(expected, "expected");
    }

    @Override
    public boolean matches(String text) {
      return text.equals(expected);
    }
  }

  /**
   * A regular expression matches at the start of the text; whether also to its end is for the
   * expression to say.
   *
   * @param pattern the expression, in Python's syntax
   */
  record Regex(LinearPattern pattern) implements ValuePattern {

    /** An expression that reads to the end of the text. */
    static Regex toTheEnd(String regex) {
      return new Regex(LinearPattern.compile(regex + "$"));
    }

    /** An expression that need not read to the end of the text. */
    static Regex fromTheStart(String regex) {
      return new Regex(LinearPattern.compile(regex));
    }

    @Override
    public boolean matches(String text) {
      return pattern.matching(matcher -> matcher.lookingAt(text));
    }
  }
}
