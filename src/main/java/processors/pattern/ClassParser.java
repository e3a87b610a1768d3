package processors.pattern;

import java.util.BitSet;

/** Reads a character class, from after its opening bracket to its closing one. */
final class ClassParser {
  private static final String CLOSING = "to end the character class";

  private final PatternSource source;
  private final EscapeParser escapes;
  private final Flags flags;

  ClassParser(PatternSource source, EscapeParser escapes, Flags flags) {
    this.source = source;
    this.escapes = escapes;
    this.flags = flags;
  }

  /** One member as written: a set, and whether it may begin or end a range. */
  private record Member(CharSet set, boolean single, int position) {
    char unit() {
      return (char) set.bounds()[0];
    }
  }

  CharSet parse() {
    boolean negated = source.take("^");
    BitSet units = new BitSet();
    do {
      addMemberOrRange(units);
    } while (!source.sees(']'));
    source.expect("]", CLOSING);
    CharSet set = CharSet.of(units);
    CharSet cased = flags.ignoreCase() ? CaseVariants.of(set) : set;
    return negated ? cased.negated() : cased;
  }

  private void addMemberOrRange(BitSet units) {
    Member first = member();
    int hyphen = source.position();
    if (!source.take("-")) {
      first.set().addTo(units);
      return;
    }
    if (source.sees(']')) {
      source.goBackTo(hyphen);
      first.set().addTo(units);
      return;
    }
    Member last = member();
    if (!first.single() || !last.single() || first.unit() > last.unit()) {
      throw source.error(
          first.position(), "bad range in a character class: expected two characters in order");
    }
    units.set(first.unit(), last.unit() + 1);
  }

  private Member member() {
    int start = source.position();
    char unit = source.next("']' " + CLOSING);
    if (Character.isSurrogate(unit)) {
      throw source.error(start, "a character above U+FFFF is not supported in a character class");
    }
    if (unit != '\\') {
      return new Member(CharSet.of(unit), true, start);
    }
    if (source.take("b")) {
      return new Member(CharSet.of('\b'), true, start);
    }
    CharSet set = escapes.parse(start);
    return new Member(set, set.isSingle(), start);
  }
}
