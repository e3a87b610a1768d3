package processors.pattern;

import java.util.List;
import java.util.Objects;

/**
 * Matches texts against a {@link LinearPattern}, in time linear in the length of each text. Offsets
 * count UTF-16 units. Keep one for each thread and use it again: it learns the states that the
 * texts need, and after that it allocates nothing. Not thread-safe.
 */
public final class LineMatcher {
  private final Program program;
  private final Alphabet alphabet;
  private final Beginning beginning;
  private final List<String> groupNames;
  private final TwoPassSearch prefix;
  private final TwoPassSearch whole;
  private TwoPassSearch matched;
  private String text;

  LineMatcher(Program program, Alphabet alphabet, Beginning beginning, List<String> groupNames) {
    this.program = program;
    this.alphabet = alphabet;
    this.beginning = beginning;
    this.groupNames = groupNames;
    Closures closures = new Closures(program);
    prefix = search(closures, BackwardAutomaton.Ending.ANYWHERE);
    whole = search(closures, BackwardAutomaton.Ending.AT_TEXT_END);
  }

  /** Whether a match begins at the start of the text (Python {@code re.match}). */
  public boolean lookingAt(String text) {
    int limit = Math.min(text.length(), program.maxLength());
    boolean found = beginning.admits(text, alphabet) && prefix.matchAtStart(text, limit);
    return remember(found, prefix, text);
  }

  /** Whether the whole text matches (Python {@code re.fullmatch}). */
  public boolean matches(String text) {
    boolean found =
        text.length() <= program.maxLength()
            && beginning.admits(text, alphabet)
            && whole.matchAtStart(text, text.length());
    return remember(found, whole, text);
  }

  /** Whether there is a match anywhere; the first one counts (Python {@code re.search}). */
  public boolean find(String text) {
    return beginning.atTextStartOnly()
        ? lookingAt(text)
        : remember(prefix.find(text), prefix, text);
  }

  /**
   * Where a named group begins in the last match; -1 if it took no part.
   *
   * @param namedGroup index into {@link LinearPattern#groupNames()}
   * @throws IllegalStateException if the last text did not match
   */
  public int start(int namedGroup) {
    return matched().capture(2 * Objects.checkIndex(namedGroup, groupNames.size()));
  }

  /** Where a named group ends; like {@link #start(int)}. */
  public int end(int namedGroup) {
    return matched().capture(2 * Objects.checkIndex(namedGroup, groupNames.size()) + 1);
  }

  /** The text of a named group in the last match; null if it took no part. */
  public String group(int namedGroup) {
    int start = start(namedGroup);
    return start < 0 ? null : text.substring(start, end(namedGroup));
  }

  /** Where the last match begins. */
  public int start() {
    return matched().matchStart();
  }

  /** Where the last match ends. */
  public int end() {
    return matched().matchEnd();
  }

  /** Work done so far, in characters passed. */
  long steps() {
    return prefix.steps() + whole.steps();
  }

  private boolean remember(boolean found, TwoPassSearch search, String matchedText) {
    matched = found ? search : null;
    text = found ? matchedText : null;
    return found;
  }

  private TwoPassSearch matched() {
    if (matched == null) {
      throw new IllegalStateException("no match: the last text did not match the pattern");
    }
    return matched;
  }

  private TwoPassSearch search(Closures closures, BackwardAutomaton.Ending ending) {
    BackwardAutomaton automaton = new BackwardAutomaton(program, alphabet, closures, ending);
    return new TwoPassSearch(alphabet, automaton, new ForwardWalk(program, automaton, closures));
  }
}
