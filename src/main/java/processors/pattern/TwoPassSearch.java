package processors.pattern;

import java.util.Arrays;

/**
 * Runs the two passes over a text (see {@link BackwardAutomaton}).
 *
 * <p>A text is divided into segments, and only the states of one segment are kept: the backward
 * pass remembers the viable leaves at the end of each, and the forward walk has a segment scanned
 * once more when it comes to it. So the memory in use does not grow with the text. A segment also
 * ends where the automaton has no more room for states. Not thread-safe.
 */
final class TwoPassSearch implements FoundMatch {
  private static final int SEGMENT_LENGTH = 1 << 15;
  private static final int INITIAL_LENGTH = 1 << 9;

  private final Alphabet alphabet;
  private final BackwardAutomaton automaton;
  private final ForwardWalk walk;
  private char[] units = new char[0];
  private int[] states = new int[0];
  private int[] segmentEnds = new int[1];
  private ViableLeaves[] viableAtEnds = new ViableLeaves[1];
  private int segments;
  private int loaded;
  private int base;
  private ViableLeaves reached;
  private int matchStart;
  private long steps;

  TwoPassSearch(Alphabet alphabet, BackwardAutomaton automaton, ForwardWalk walk) {
    this.alphabet = alphabet;
    this.automaton = automaton;
    this.walk = walk;
  }

  /** Matches at the start of the text, looking at no more than {@code limit} characters. */
  boolean matchAtStart(String text, int limit) {
    scanBackward(text, limit);
    if (!automaton.canBegin(states[0], alphabet.textStart())) {
      return false;
    }
    follow(text, 0, segments - 1);
    return true;
  }

  /** Finds the match that starts first. */
  boolean find(String text) {
    scanBackward(text, text.length());
    int from = 0;
    for (int segment = segments - 1; segment >= 0; segment--) {
      load(text, segment);
      int start = firstStart(text, from, segmentEnds[segment]);
      if (start >= 0) {
        follow(text, start, segment);
        return true;
      }
      from = segmentEnds[segment] + 1;
    }
    return false;
  }

  @Override
  public int matchStart() {
    return matchStart;
  }

  @Override
  public int matchEnd() {
    return walk.matchEnd();
  }

  @Override
  public int capture(int slot) {
    return walk.capture(slot);
  }

  /** Work done so far, in characters passed: the measure of linearity. */
  long steps() {
    return steps;
  }

  private int firstStart(String text, int from, int last) {
    for (int place = from; place <= last; place++) {
      if (automaton.canBegin(states[place - base], alphabet.before(text, place))) {
        return place;
      }
    }
    return -1;
  }

  private void follow(String text, int start, int firstSegment) {
    matchStart = start;
    int row = walk.begin(alphabet.before(text, start));
    int from = start;
    for (int segment = firstSegment; row != ForwardWalk.ACCEPTED; segment--) {
      load(text, segment);
      int end = segmentEnds[segment];
      int to = segment == 0 ? end + 1 : end;
      row = walk.walk(states, base, from, to, row);
      steps += to - from;
      from = to;
    }
  }

  private void scanBackward(String text, int limit) {
    segments = 0;
    int end = limit;
    ViableLeaves viable = automaton.last(alphabet.after(text, limit));
    do {
      push(end, viable);
      end = scan(text, Math.max(0, end - SEGMENT_LENGTH), end, viable);
      viable = reached;
    } while (end > 0);
    loaded = segments - 1;
  }

  private void push(int end, ViableLeaves viable) {
    if (segments == segmentEnds.length) {
      segmentEnds = Arrays.copyOf(segmentEnds, 2 * segments);
      viableAtEnds = Arrays.copyOf(viableAtEnds, 2 * segments);
    }
    segmentEnds[segments] = end;
    viableAtEnds[segments++] = viable;
  }

  /** Has the states of a segment at hand. */
  private void load(String text, int segment) {
    int start = segment == segments - 1 ? 0 : segmentEnds[segment + 1];
    if (segment == loaded) {
      return;
    }
    loaded = segment;
    int end = segmentEnds[segment];
    if (scan(text, start, end, viableAtEnds[segment]) > start) {
      // The states of other segments took the room; without them these fit, as they did before.
      scan(text, start, end, viableAtEnds[segment]);
    }
  }

  /**
   * Finds the states from {@code end} back to {@code start}.
   *
   * @return {@code start}, or the place that it came to when it ran out of room for states
   */
  private int scan(String text, int start, int end, ViableLeaves viable) {
    int place = scanWhileThereIsRoom(text, start, end, viable);
    steps += end - place;
    return place;
  }

  private int scanWhileThereIsRoom(String text, int start, int end, ViableLeaves viable) {
    base = start;
    makeRoomFor(end - start);
    text.getChars(start, end, units, 0);
    int state = automaton.stateOf(viable);
    if (state == BackwardAutomaton.UNKNOWN) {
      clear();
      state = automaton.stateOf(viable);
    }
    states[end - start] = state;
    int open = scanKnown(end - start);
    while (open > 0) {
      int charClass = alphabet.classOf(units[open - 1]);
      int before = automaton.step(states[open], charClass);
      if (before == BackwardAutomaton.UNKNOWN) {
        reached = automaton.viable(states[open]);
        clear();
        return start + open;
      }
      states[open - 1] = before;
      open = scanKnown(open - 1);
    }
    reached = automaton.viable(states[0]);
    return start;
  }

  /** The inner loop: follows known transitions back from an index, to 0 or to an unknown one. */
  private int scanKnown(int from) {
    char[][] pages = alphabet.pages();
    char[] latin = pages[0];
    int[] table = automaton.table();
    int rowBits = automaton.rowBits();
    char[] text = units;
    int[] found = states;
    int offset = found[from] << rowBits;
    for (int i = from - 1; i >= 0; i--) {
      char unit = text[i];
      int charClass = unit < latin.length ? latin[unit] : pages[unit >> 8][unit & 0xff];
      offset = table[offset + charClass];
      if (offset < 0) {
        return i + 1;
      }
      found[i] = offset >> rowBits;
    }
    return 0;
  }

  private void clear() {
    automaton.clear();
    walk.clear();
  }

  private void makeRoomFor(int length) {
    if (units.length < length || states.length == 0) {
      int capacity = Math.min(SEGMENT_LENGTH, Math.max(INITIAL_LENGTH, 2 * length));
      units = new char[capacity];
      states = new int[capacity + 1];
    }
  }
}
