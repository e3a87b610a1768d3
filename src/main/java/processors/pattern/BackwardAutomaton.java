package processors.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first of two passes that match a text in time linear in its length: A. Frisch and L.
 * Cardelli, "Greedy Regular Expression Matching", ICALP 2004.
 *
 * <p>This pass reads the text backwards and finds for each place which leaves of the {@link
 * Program} can match the rest of the text ({@link ViableLeaves}). Such a set follows from the one
 * after it and the character between them, so the sets are the states of a deterministic automaton;
 * it is built as texts ask for it. The second pass ({@link ForwardWalk}) then goes forwards and
 * takes the first alternative that is viable: it makes the choices of a backtracking matcher
 * without ever going back.
 *
 * <p>The number of states is bounded: when {@link #step} finds no room, the caller keeps the viable
 * leaves it has come to, calls {@link #clear} and goes on. Not thread-safe.
 */
final class BackwardAutomaton {
  /** A transition that has not been made yet; from {@link #step}: there is no room for a state. */
  static final int UNKNOWN = -1;

  private static final int INITIAL_STATES = 16;
  private static final int LEAST_STATES = 64;
  private static final int MOST_STATES = 4096;
  private static final int MOST_CELLS = 1 << 20;

  private final Program program;
  private final Alphabet alphabet;
  private final Closures closures;
  private final Ending ending;
  private final int rowBits;
  private final int maxStates;
  private final Map<ViableLeaves, Integer> numbers = new HashMap<>();
  private final List<ViableLeaves> states = new ArrayList<>();
  private int[] table = new int[0];
  private byte[] beginnings = new byte[0];

  /** Where a match may end. */
  enum Ending {
    ANYWHERE,
    AT_TEXT_END
  }

  BackwardAutomaton(Program program, Alphabet alphabet, Closures closures, Ending ending) {
    this.program = program;
    this.alphabet = alphabet;
    this.closures = closures;
    this.ending = ending;
    rowBits = Integer.SIZE - Integer.numberOfLeadingZeros(alphabet.size() - 1);
    int widest = Math.max(1 << rowBits, closures.entries());
    maxStates = Math.max(LEAST_STATES, Math.min(MOST_STATES, MOST_CELLS / widest));
  }

  /** A transition of state s on character class c is in the table at {@code (s << rowBits) + c}. */
  int rowBits() {
    return rowBits;
  }

  /** Transitions to a state s are kept as {@code s << rowBits}; replaced when it grows. */
  int[] table() {
    return table;
  }

  ViableLeaves viable(int state) {
    return states.get(state);
  }

  /** The viable leaves at a place that is the last one looked at: the match may end there. */
  ViableLeaves last(Assertion.After after) {
    BitSet leaves = new BitSet();
    leaves.set(program.acceptLeaf());
    return new ViableLeaves(leaves, after);
  }

  /** The state of a set, added if it is new and there is room, else {@link #UNKNOWN}. */
  int stateOf(ViableLeaves viable) {
    Integer known = numbers.get(viable);
    if (known != null) {
      return known;
    }
    int state = states.size();
    if (state == maxStates) {
      return UNKNOWN;
    }
    if (state << rowBits == table.length) {
      int capacity = Math.min(maxStates, Math.max(INITIAL_STATES, 2 * state));
      table = Arrays.copyOf(table, capacity << rowBits);
      beginnings = Arrays.copyOf(beginnings, capacity);
      Arrays.fill(table, state << rowBits, table.length, UNKNOWN);
    }
    numbers.put(viable, state);
    states.add(viable);
    beginnings[state] = beginnings(viable);
    return state;
  }

  /** The viable leaves before a character of the class, given those after it. */
  ViableLeaves before(ViableLeaves viable, int charClass) {
    BitSet leaves = new BitSet();
    for (Instruction.Consume consume : program.consumes()) {
      if (alphabet.isIn(charClass, consume.set()) && isViable(consume, viable, charClass)) {
        leaves.set(consume.leaf());
      }
    }
    if (ending == Ending.ANYWHERE) {
      leaves.set(program.acceptLeaf());
    }
    return new ViableLeaves(leaves, alphabet.after(charClass, viable.after()));
  }

  /** Makes a transition: the state before a character, or {@link #UNKNOWN} if there is no room. */
  int step(int state, int charClass) {
    int before = stateOf(before(viable(state), charClass));
    if (before != UNKNOWN) {
      table[(state << rowBits) + charClass] = before << rowBits;
    }
    return before;
  }

  /** Whether a match can begin at a place with the viable leaves of this state. */
  boolean canBegin(int state, Assertion.Before before) {
    return (beginnings[state] >> before.ordinal() & 1) == 1;
  }

  /** Forgets all states. */
  void clear() {
    numbers.clear();
    states.clear();
    Arrays.fill(table, UNKNOWN);
  }

  int size() {
    return states.size();
  }

  private byte beginnings(ViableLeaves viable) {
    int bits = 0;
    for (Assertion.Before before : Assertion.Before.values()) {
      if (closures.of(0, before, viable.after()).reachesAny(viable.leaves())) {
        bits |= 1 << before.ordinal();
      }
    }
    return (byte) bits;
  }

  private boolean isViable(Instruction.Consume consume, ViableLeaves viable, int charClass) {
    int entry = Closures.entryAfter(consume.leaf());
    return closures
        .of(entry, alphabet.before(charClass), viable.after())
        .reachesAny(viable.leaves());
  }
}
