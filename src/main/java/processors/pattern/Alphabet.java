package processors.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Divides the UTF-16 units into classes that a program does not tell apart, so that the automata
 * need one column a class. The class of a unit is found in two steps, by page and by unit; a page
 * equal to the one before it is kept once.
 */
final class Alphabet {
  private static final int PAGE_BITS = 8;
  private static final int PAGE_SIZE = 1 << PAGE_BITS;

  private final char[][] pages;
  private final char[] representatives;
  private final Assertion.Before[] before;
  private final Assertion.After[] after;
  private final Assertion.After afterLastNewline;
  private final Assertion.After textEnd;
  private final Assertion.Before textStart;

  Alphabet(Program program) {
    List<Assertion> assertions = program.assertions();
    Map<BitSet, Integer> numbers = new HashMap<>();
    List<Character> firsts = new ArrayList<>();
    pages = divide(sets(program, assertions), numbers, firsts);
    representatives = new char[firsts.size()];
    before = new Assertion.Before[firsts.size()];
    after = new Assertion.After[firsts.size()];
    for (int i = 0; i < representatives.length; i++) {
      representatives[i] = firsts.get(i);
      before[i] = discerned(assertions, beforeUnit(representatives[i]));
      after[i] =
          before[i] == Assertion.Before.NEWLINE
              ? Assertion.After.NEWLINE // The forward walk derives one from the other.
              : discerned(assertions, afterUnit(representatives[i]));
    }
    textStart = discerned(assertions, Assertion.Before.TEXT_START);
    textEnd = discerned(assertions, Assertion.After.TEXT_END);
    Assertion.After lastNewline = discerned(assertions, Assertion.After.LAST_NEWLINE);
    afterLastNewline = lastNewline == Assertion.After.OTHER ? after[classOf('\n')] : lastNewline;
  }

  int size() {
    return representatives.length;
  }

  int classOf(char unit) {
    return pages[unit >> PAGE_BITS][unit & (PAGE_SIZE - 1)];
  }

  /** For inner loops: the class of unit u is at {@code [u >> 8][u & 255]}. */
  char[][] pages() {
    return pages;
  }

  /** Writes the classes of a text's first units, of which there are few enough for bytes. */
  void classify(String text, int length, byte[] classes) {
    char[] latin = pages[0];
    for (int i = 0; i < length; i++) {
      char unit = text.charAt(i);
      classes[i] = (byte) (unit < latin.length ? latin[unit] : classOf(unit));
    }
  }

  /** Whether the units of a class belong to a set of the program. */
  boolean isIn(int charClass, CharSet set) {
    return set.contains(representatives[charClass]);
  }

  /** How a unit of the class is seen by the assertions at the place after it. */
  Assertion.Before before(int charClass) {
    return before[charClass];
  }

  /**
   * How a unit of the class is seen by the assertions at the place before it.
   *
   * @param afterUnit what is seen at the place after the unit
   */
  Assertion.After after(int charClass, Assertion.After afterUnit) {
    boolean lastNewline =
        afterUnit == Assertion.After.TEXT_END && representatives[charClass] == '\n';
    return lastNewline ? afterLastNewline : after[charClass];
  }

  Assertion.Before textStart() {
    return textStart;
  }

  Assertion.After textEnd() {
    return textEnd;
  }

  Assertion.Before before(String text, int position) {
    return position == 0 ? textStart : before[classOf(text.charAt(position - 1))];
  }

  Assertion.After after(String text, int position) {
    if (position == text.length()) {
      return textEnd;
    }
    boolean last = position == text.length() - 1;
    return after(classOf(text.charAt(position)), last ? textEnd : Assertion.After.OTHER);
  }

  private static Set<CharSet> sets(Program program, List<Assertion> assertions) {
    Set<CharSet> sets = new LinkedHashSet<>();
    program.consumes().forEach(consume -> sets.add(consume.set()));
    if (!assertions.isEmpty()) {
      sets.add(CharClasses.NEWLINE);
    }
    if (discerned(assertions, Assertion.Before.WORD) == Assertion.Before.WORD) {
      sets.add(CharClasses.WORD);
    }
    return sets;
  }

  private static char[][] divide(
      Set<CharSet> sets, Map<BitSet, Integer> numbers, List<Character> firsts) {
    TreeSet<Integer> starts = new TreeSet<>(Set.of(0, Character.MAX_VALUE + 1));
    sets.forEach(set -> Arrays.stream(set.bounds()).forEach(starts::add));
    char[] classes = new char[Character.MAX_VALUE + 1];
    int start = 0;
    for (int end : starts.tailSet(1)) {
      BitSet membership = membership(sets, start);
      Integer number = numbers.putIfAbsent(membership, numbers.size());
      if (number == null) {
        number = firsts.size();
        firsts.add((char) start);
      }
      Arrays.fill(classes, start, end, (char) (int) number);
      start = end;
    }
    return pages(classes);
  }

  private static BitSet membership(Set<CharSet> sets, int unit) {
    BitSet membership = new BitSet();
    int index = 0;
    for (CharSet set : sets) {
      membership.set(index++, set.contains(unit));
    }
    return membership;
  }

  private static char[][] pages(char[] classes) {
    char[][] pages = new char[classes.length / PAGE_SIZE][];
    for (int i = 0; i < pages.length; i++) {
      int start = i * PAGE_SIZE;
      boolean repeats =
          i > 0
              && Arrays.equals(
                  classes, start, start + PAGE_SIZE, classes, start - PAGE_SIZE, start);
      pages[i] = repeats ? pages[i - 1] : Arrays.copyOfRange(classes, start, start + PAGE_SIZE);
    }
    return pages;
  }

  private static Assertion.Before beforeUnit(char unit) {
    if (unit == '\n') {
      return Assertion.Before.NEWLINE;
    }
    return CharClasses.WORD.contains(unit) ? Assertion.Before.WORD : Assertion.Before.OTHER;
  }

  private static Assertion.After afterUnit(char unit) {
    if (unit == '\n') {
      return Assertion.After.NEWLINE;
    }
    return CharClasses.WORD.contains(unit) ? Assertion.After.WORD : Assertion.After.OTHER;
  }

  private static Assertion.Before discerned(List<Assertion> assertions, Assertion.Before before) {
    boolean seen = assertions.stream().anyMatch(assertion -> assertion.discerns(before));
    return seen ? before : Assertion.Before.OTHER;
  }

  private static Assertion.After discerned(List<Assertion> assertions, Assertion.After after) {
    boolean seen = assertions.stream().anyMatch(assertion -> assertion.discerns(after));
    return seen ? after : Assertion.After.OTHER;
  }
}
