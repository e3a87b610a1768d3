package processors.enrich.agent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Finds which of many texts occur in a text, in one pass over it (Aho and Corasick, "Efficient
 * string matching", 1975). Immutable.
 */
final class TextScan {

  private final char[] columns = new char[Character.MAX_VALUE + 1];
  private final int width;
  private int[] next;
  private final List<BitSet> found = new ArrayList<>();

  /**
   * @param numbers what is told when a text occurs
   */
  TextScan(Map<String, ? extends Collection<Integer>> numbers) {
    width = assignColumns(numbers.keySet());
    next = new int[0];
    addState();
    numbers.forEach(this::enter);
    link();
  }

  private int assignColumns(Collection<String> texts) {
    char used = 0;
    for (String text : texts) {
      for (int i = 0; i < text.length(); i++) {
        if (columns[text.charAt(i)] == 0) {
          used++;
          columns[text.charAt(i)] = used;
        }
      }
    }
    return used + 1;
  }

  private int addState() {
    int state = found.size();
    if (next.length < (state + 1) * width) {
      next = Arrays.copyOf(next, (state + 1) * 2 * width);
    }
    found.add(new BitSet());
    return state;
  }

  private void enter(String text, Collection<Integer> numbers) {
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      int at = state * width + columns[text.charAt(i)];
      if (next[at] == 0) {
        int added = addState();
        next[at] = added;
      }
      state = next[at];
    }
    BitSet here = found.get(state);
    numbers.forEach(here::set);
  }

  /** Where a text breaks off, the scan goes on with the longest beginning of another one. */
  private void link() {
    int[] fallback = new int[found.size()];
    Queue<Integer> states = new ArrayDeque<>();
    for (int column = 1; column < width; column++) {
      if (next[column] != 0) {
        states.add(next[column]);
      }
    }
    while (!states.isEmpty()) {
      int state = states.remove();
      found.get(state).or(found.get(fallback[state]));
      for (int column = 1; column < width; column++) {
        int at = state * width + column;
        int otherwise = next[fallback[state] * width + column];
        if (next[at] == 0) {
          next[at] = otherwise;
        } else {
          fallback[next[at]] = otherwise;
          states.add(next[at]);
        }
      }
    }
  }

  /** Adds the numbers of all texts that occur. */
  void scan(String text, BitSet numbers) {
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      state = next[state * width + columns[text.charAt(i)]];
      BitSet here = found.get(state);
      if (!here.isEmpty()) {
        numbers.or(here);
      }
    }
  }
}
