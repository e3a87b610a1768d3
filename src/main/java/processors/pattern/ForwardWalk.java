package processors.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The second pass (see {@link BackwardAutomaton}): follows the one way through the program that a
 * backtracking matcher would find, and records where the groups begin and end.
 *
 * <p>A row of its table is an entry of {@link Closures} together with what the assertions see
 * before it; a column is a state of the backward automaton. A cell holds the next row if the choice
 * stores nothing, else the complement of the number of a {@link Move}. Not thread-safe.
 */
final class ForwardWalk {
  /** In place of a row: the match has been accepted. */
  static final int ACCEPTED = -1;

  private static final int UNKNOWN = ~0;
  private static final int INITIAL_COLUMN_BITS = 4;
  private static final int INITIAL_ROWS = 16;

  private final BackwardAutomaton automaton;
  private final Closures closures;
  private final int acceptLeaf;
  private final int[] captures;
  private final Map<Row, Integer> numbers = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Move> moves = new ArrayList<>();
  private int columnBits = INITIAL_COLUMN_BITS;
  private int[] table = new int[0];
  private int matchEnd;

  private record Row(int entry, Assertion.Before before) {}

  /** Slots to store the place in, and the next row or {@link #ACCEPTED}. */
  private record Move(int[] slots, int nextRow) {}

  ForwardWalk(Program program, BackwardAutomaton automaton, Closures closures) {
    this.automaton = automaton;
    this.closures = closures;
    acceptLeaf = program.acceptLeaf();
    captures = new int[2 * program.groups()];
    clear();
  }

  /** The row where a match begins. */
  int begin(Assertion.Before before) {
    Arrays.fill(captures, -1);
    return rowOf(new Row(0, before));
  }

  /**
   * Walks over the places {@code from} to before {@code to}, or until the match is accepted.
   *
   * @param states the state at each place, from the place {@code base} on
   * @return the row at {@code to}, or {@link #ACCEPTED}
   */
  int walk(int[] states, int base, int from, int to, int firstRow) {
    makeRoomForColumns(automaton.size());
    int row = firstRow;
    for (int place = from; place < to; place++) {
      int state = states[place - base];
      int cell = table[(row << columnBits) + state];
      if (cell == UNKNOWN) {
        cell = choose(row, state);
      }
      row = cell >= 0 ? cell : perform(moves.get(~cell), place);
      if (row == ACCEPTED) {
        matchEnd = place;
        return ACCEPTED;
      }
    }
    return row;
  }

  int matchEnd() {
    return matchEnd;
  }

  /** Start (even) and end (odd) of each named group in the last match; -1 if it took no part. */
  int capture(int slot) {
    return captures[slot];
  }

  /** Forgets all choices: to be called when the automaton has forgotten its states. */
  void clear() {
    Arrays.fill(table, UNKNOWN);
    moves.clear();
    moves.add(new Move(new int[0], ACCEPTED)); // Its number is the one of UNKNOWN.
  }

  private int perform(Move move, int place) {
    for (int slot : move.slots()) {
      captures[slot] = place;
    }
    return move.nextRow();
  }

  private int choose(int rowNumber, int state) {
    ViableLeaves viable = automaton.viable(state);
    Row row = rows.get(rowNumber);
    Closure.Leaf chosen =
        closures.of(row.entry(), row.before(), viable.after()).firstOf(viable.leaves());
    int next =
        chosen.number() == acceptLeaf
            ? ACCEPTED
            : rowOf(new Row(Closures.entryAfter(chosen.number()), viable.after().passed()));
    boolean plain = chosen.slots().length == 0 && next != ACCEPTED;
    int cell = plain ? next : ~moves.size();
    if (!plain) {
      moves.add(new Move(chosen.slots(), next));
    }
    table[(rowNumber << columnBits) + state] = cell;
    return cell;
  }

  private int rowOf(Row row) {
    Integer known = numbers.get(row);
    if (known != null) {
      return known;
    }
    int number = rows.size();
    if (number << columnBits == table.length) {
      int used = table.length;
      table = Arrays.copyOf(table, Math.max(INITIAL_ROWS, 2 * number) << columnBits);
      Arrays.fill(table, used, table.length, UNKNOWN);
    }
    numbers.put(row, number);
    rows.add(row);
    return number;
  }

  private void makeRoomForColumns(int columns) {
    while (1 << columnBits < columns) {
      int[] wider = new int[2 * table.length];
      Arrays.fill(wider, UNKNOWN);
      for (int row = 0; row < rows.size(); row++) {
        System.arraycopy(table, row << columnBits, wider, row << columnBits + 1, 1 << columnBits);
      }
      table = wider;
      columnBits++;
    }
  }
}
