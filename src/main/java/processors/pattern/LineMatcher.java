package processors.pattern;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
  private final Optional<BoundedBacktracker> backtracker;
  private final TwoPassSearch prefix;
  private final TwoPassSearch whole;
  private FoundMatch match;
  private String text;

  LineMatcher(CompiledPattern pattern) {
    program = pattern.program();
    alphabet = pattern.alphabet();
    beginning = pattern.beginning();
    groupNames = pattern.groupNames();
    backtracker =
        pattern
            .backtrackingCode()
            .map(code -> new BoundedBacktracker(code, alphabet, program.groups()));
    Closures closures = new Closures(program);
    prefix = search(closures, BackwardAutomaton.Ending.ANYWHERE);
    whole = search(closures, BackwardAutomaton.Ending.AT_TEXT_END);
  }

  /** Whether a match begins at the start of the text (Python {@code re.match}). */
  public boolean lookingAt(String text) {
    int limit = Math.min(text.length(), program.maxLength());
    return matchAtStart(text, limit, BackwardAutomaton.Ending.ANYWHERE);
  }

  /** Whether the whole text matches (Python {@code re.fullmatch}). */
  public boolean matches(String text) {
    return text.length() <= program.maxLength()
        ? matchAtStart(text, text.length(), BackwardAutomaton.Ending.AT_TEXT_END)
        : remember(null, text);
  }

  /** Whether there is a match anywhere; the first one counts (Python {@code re.search}). */
  public boolean find(String text) {
    if (beginning.atTextStartOnly()) {
      return lookingAt(text);
    }
    if (backtracker.isPresent()) {
      BoundedBacktracker.Outcome outcome = backtracker.get().find(text);
      if (outcome != BoundedBacktracker.Outcome.GAVE_UP) {
        return remember(
            outcome == BoundedBacktracker.Outcome.MATCH ? backtracker.get() : null, text);
      }
    }
    return remember(prefix.find(text) ? prefix : null, text);
  }

  /**
   * Where a named group begins in the last match; -1 if it took no part.
   *
   * @param namedGroup index into {@link LinearPattern#groupNames()}
   * @throws IllegalStateException if the last text did not match
   */
  public int start(int namedGroup) {
    return match().capture(2 * Objects.checkIndex(namedGroup, groupNames.size()));
  }

  /** Where a named group ends; like {@link #start(int)}. */
  public int end(int namedGroup) {
    return match().capture(2 * Objects.checkIndex(namedGroup, groupNames.size()) + 1);
  }

  /** The text of a named group in the last match; null if it took no part. */
  public String group(int namedGroup) {
    int start = start(namedGroup);
    return start < 0 ? null : text.substring(start, end(namedGroup));
  }

  /** Where the last match begins. */
  public int start() {
    return match().matchStart();
  }

  /** Where the last match ends. */
  public int end() {
    return match().matchEnd();
  }

  /** Work done so far, in characters passed. */
  long steps() {
    long tried = backtracker.map(BoundedBacktracker::steps).orElse(0L);
    return tried + prefix.steps() + whole.steps();
  }

  private boolean matchAtStart(String input, int limit, BackwardAutomaton.Ending ending) {
    if (!beginning.admits(input, alphabet)) {
      return remember(null, input);
    }
    if (backtracker.isPresent()) {
      BoundedBacktracker.Outcome outcome = backtracker.get().match(input, limit, ending);
      if (outcome != BoundedBacktracker.Outcome.GAVE_UP) {
        boolean found = outcome == BoundedBacktracker.Outcome.MATCH;
        return remember(found ? backtracker.get() : null, input);
      }
    }
    TwoPassSearch search = ending == BackwardAutomaton.Ending.ANYWHERE ? prefix : whole;
    return remember(search.matchAtStart(input, limit) ? search : null, input);
  }

  private boolean remember(FoundMatch found, String input) {
    match = found;
    text = found == null ? null : input;
    return found != null;
  }

  private FoundMatch match() {
    if (match == null) {
      throw new IllegalStateException("no match: the last text did not match the pattern");
    }
    return match;
  }

  private TwoPassSearch search(Closures closures, BackwardAutomaton.Ending ending) {
    BackwardAutomaton automaton = new BackwardAutomaton(program, alphabet, closures, ending);
    return new TwoPassSearch(alphabet, automaton, new ForwardWalk(program, automaton, closures));
  }
}
