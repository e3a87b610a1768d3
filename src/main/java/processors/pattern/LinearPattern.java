package processors.pattern;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A regular expression with the syntax and the results of Python's {@code re} (leftmost, first
 * alternative, greedy and lazy) that matches every text in time linear in its length, so that no
 * text can bring its reader to a halt. Lookaround, backreferences, atomic groups and possessive
 * quantifiers are refused. Named groups are captured, others only group.
 *
 * <p>It sees a text as UTF-16 units: a character above U+FFFF counts as two and belongs to none of
 * {@code \d}, {@code \w}, {@code \s}. {@code \B} matches the empty text, as from Python 3.14 on.
 *
 * <p>Thread-safe; the {@link LineMatcher}s that it gives are not.
 */
public final class LinearPattern {
  private final CompiledPattern compiled;
  private final IdleMatchers idle = new IdleMatchers();

  private LinearPattern(CompiledPattern compiled) {
    this.compiled = compiled;
  }

  /**
   * Compiles a regular expression.
   *
   * @throws PatternError if it is malformed, too large, or not to be matched in linear time
   */
  public static LinearPattern compile(String regex) {
    return new LinearPattern(CompiledPattern.of(regex));
  }

  /**
   * Sets of texts, {@linkplain #folded folded}: each match of the regular expression contains at
   * least one text of each set. None if nothing can be said. Much faster than compiling it.
   *
   * @throws PatternError if it is malformed or not to be matched in linear time
   */
  public static List<Set<String>> requiredTexts(String regex) {
    return RequiredTexts.of(PatternParser.parse(regex).syntax());
  }

  /** A text in the form in which required texts are looked for in it: of the same length. */
  public static String folded(String text) {
    char[] units = text.toCharArray();
    for (int i = 0; i < units.length; i++) {
      units[i] = RequiredTexts.fold(units[i]);
    }
    return new String(units);
  }

  /** The names of the named groups, in the order of their opening parentheses. */
  public List<String> groupNames() {
    return compiled.groupNames();
  }

  /** A new matcher, for one thread. */
  public LineMatcher matcher() {
    return new LineMatcher(compiled);
  }

  /** Whether there is a match anywhere in the text. Uses matchers that other calls left. */
  public boolean find(String text) {
    return matching(matcher -> matcher.find(text));
  }

  /** Whether a match begins at the start of the text. Uses matchers that other calls left. */
  public boolean lookingAt(String text) {
    return matching(matcher -> matcher.lookingAt(text));
  }

  /** Whether the whole text matches. Uses matchers that other calls left. */
  public boolean matches(String text) {
    return matching(matcher -> matcher.matches(text));
  }

  /**
   * Lends a matcher that other calls left, and knows the states that they learned. For those who
   * cannot keep a matcher of their own; it must not be used afterwards.
   */
  public <T> T matching(Function<LineMatcher, T> use) {
    LineMatcher matcher = idle.take(this::matcher);
    T result = use.apply(matcher);
    idle.giveBack(matcher);
    return result;
  }

  /** The regular expression as it was given. */
  public String regex() {
    return compiled.regex();
  }

  @Override
  public String toString() {
    return compiled.regex();
  }
}
