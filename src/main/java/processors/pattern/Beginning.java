package processors.pattern;

import java.util.BitSet;

/**
 * What a match can begin with: tells most texts that cannot match from their first character.
 *
 * @param atTextStartOnly whether a match can begin nowhere but at the start of the text
 * @param mayBeEmpty whether a match at the start of a text may consume nothing
 * @param classes the classes of the characters that a match at the start of a text begins with
 */
record Beginning(boolean atTextStartOnly, boolean mayBeEmpty, BitSet classes) {
  static Beginning of(Program program, Alphabet alphabet) {
    BitSet atStart = leaves(program, Assertion.Before.TEXT_START);
    BitSet elsewhere = leaves(program, Assertion.Before.NEWLINE);
    elsewhere.or(leaves(program, Assertion.Before.WORD));
    elsewhere.or(leaves(program, Assertion.Before.OTHER));
    BitSet classes = new BitSet();
    program.consumes().stream()
        .filter(consume -> atStart.get(consume.leaf()))
        .forEach(consume -> addClasses(classes, alphabet, consume.set()));
    return new Beginning(elsewhere.isEmpty(), atStart.get(program.acceptLeaf()), classes);
  }

  /** Whether a match may begin at the start of the text, from its first character. */
  boolean admits(String text, Alphabet alphabet) {
    return mayBeEmpty || !text.isEmpty() && classes.get(alphabet.classOf(text.charAt(0)));
  }

  private static void addClasses(BitSet classes, Alphabet alphabet, CharSet set) {
    for (int i = 0; i < alphabet.size(); i++) {
      if (alphabet.isIn(i, set)) {
        classes.set(i);
      }
    }
  }

  private static BitSet leaves(Program program, Assertion.Before before) {
    BitSet leaves = new BitSet();
    for (Assertion.After after : Assertion.After.values()) {
      leaves.or(Closure.of(program, program.start(), before, after).numbers());
    }
    return leaves;
  }
}
