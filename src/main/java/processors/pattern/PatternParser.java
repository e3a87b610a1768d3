package processors.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Reads a regular expression in the syntax of Python ("re: Regular expression operations"), less
 * what cannot be matched in linear time. {@code (?<name>…)} is read like {@code (?P<name>…)}.
 */
final class PatternParser {
  private static final int MAX_NESTING = 200;
  private static final String NOT_LINEAR =
      " is not supported: it cannot be matched in linear time; rewrite the pattern without it";

  private final PatternSource source;
  private final Flags flags;
  private final EscapeParser escapes;
  private final ClassParser classes;
  private final List<String> groupNames = new ArrayList<>();
  private int nesting;

  /** A regular expression as a tree, with the names of its groups in order. */
  record Parsed(Syntax syntax, List<String> groupNames) {}

  private PatternParser(String regex) {
    source = new PatternSource(regex);
    flags = Flags.parse(source);
    escapes = new EscapeParser(source);
    classes = new ClassParser(source, escapes, flags);
  }

  /**
   * @throws PatternError if the pattern is malformed or not supported
   */
  static Parsed parse(String regex) {
    PatternParser parser = new PatternParser(regex);
    Syntax syntax = parser.alternatives();
    if (!parser.source.atEnd()) {
      throw parser.source.error(parser.source.position(), "')' without '('");
    }
    return new Parsed(syntax, List.copyOf(parser.groupNames));
  }

  private Syntax alternatives() {
    List<Syntax> choices = new ArrayList<>();
    do {
      choices.add(sequence());
    } while (source.take("|"));
    return choices.size() == 1 ? choices.get(0) : new Syntax.Alternatives(choices);
  }

  private Syntax sequence() {
    List<Syntax> parts = new ArrayList<>();
    while (!source.atEnd() && !source.sees('|') && !source.sees(')')) {
      if (source.take("(?#")) {
        source.upTo(')', "to end the comment");
      } else {
        parts.add(quantified());
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Syntax.Sequence(parts);
  }

  private Syntax quantified() {
    int start = source.position();
    if (quantifier() != null) {
      throw source.error(start, "nothing to repeat: expected an expression before the quantifier");
    }
    boolean group = source.sees('(');
    Syntax atom = atom();
    boolean anchor = !group && atom instanceof Syntax.Place;
    int quantifierStart = source.position();
    Quantifier quantifier = quantifier();
    if (quantifier == null) {
      return atom;
    }
    if (anchor) {
      throw source.error(quantifierStart, "nothing to repeat: an anchor cannot be repeated");
    }
    if (source.sees('+')) {
      throw source.error(source.position(), "a possessive quantifier" + NOT_LINEAR);
    }
    Syntax.Preference preference =
        source.take("?") ? Syntax.Preference.FEWER : Syntax.Preference.MORE;
    int next = source.position();
    if (quantifier() != null) {
      throw source.error(next, "multiple repeat: expected a group around what is repeated twice");
    }
    return new Syntax.Repeat(atom, quantifier.min(), quantifier.max(), preference);
  }

  private record Quantifier(int min, int max) {}

  /** Reads a quantifier, or returns null: braces that do not hold counts are literal. */
  private Quantifier quantifier() {
    if (source.take("*")) {
      return new Quantifier(0, Syntax.UNBOUNDED);
    }
    if (source.take("+")) {
      return new Quantifier(1, Syntax.UNBOUNDED);
    }
    if (source.take("?")) {
      return new Quantifier(0, 1);
    }
    int start = source.position();
    Quantifier counted = source.take("{") ? counts(start) : null;
    if (counted == null) {
      source.goBackTo(start);
    }
    return counted;
  }

  private Quantifier counts(int start) {
    OptionalInt min = source.number();
    boolean comma = source.take(",");
    OptionalInt max = comma ? source.number() : min;
    if (!source.take("}") || min.isEmpty() && !comma) {
      return null;
    }
    Quantifier counts = new Quantifier(min.orElse(0), max.orElse(Syntax.UNBOUNDED));
    if (counts.min() > counts.max()) {
      throw source.error(start, "the least count of a quantifier is greater than the most");
    }
    return counts;
  }

  private Syntax atom() {
    int start = source.position();
    char unit = source.next("an expression");
    return switch (unit) {
      case '(' -> group(start);
      case '[' -> new Syntax.Chars(classes.parse());
      case '\\' -> escape(start);
      case '.' ->
          new Syntax.Chars(
              flags.dotMatchesNewline() ? CharClasses.ANY : CharClasses.NEWLINE.negated());
      case '^' -> new Syntax.Place(flags.multiline() ? Assertion.LINE_START : Assertion.TEXT_START);
      case '$' ->
          new Syntax.Place(
              flags.multiline() ? Assertion.LINE_END : Assertion.TEXT_END_OR_LAST_NEWLINE);
      default -> literal(unit);
    };
  }

  private Syntax literal(char unit) {
    if (Character.isHighSurrogate(unit) && !source.atEnd()) {
      char low = source.next("a low surrogate");
      return new Syntax.Sequence(
          List.of(new Syntax.Chars(CharSet.of(unit)), new Syntax.Chars(CharSet.of(low))));
    }
    return chars(CharSet.of(unit));
  }

  private Syntax chars(CharSet set) {
    return new Syntax.Chars(flags.ignoreCase() ? CaseVariants.of(set) : set);
  }

  private Syntax escape(int start) {
    if (source.take("A")) {
      return new Syntax.Place(Assertion.TEXT_START);
    }
    if (source.take("Z")) {
      return new Syntax.Place(Assertion.TEXT_END);
    }
    if (source.take("b")) {
      return new Syntax.Place(Assertion.WORD_BOUNDARY);
    }
    if (source.take("B")) {
      return new Syntax.Place(Assertion.NO_WORD_BOUNDARY);
    }
    CharSet set = escapes.parse(start);
    return set.isSingle() ? chars(set) : new Syntax.Chars(set);
  }

  private Syntax group(int start) {
    if (++nesting > MAX_NESTING) {
      throw source.error(start, "groups are nested deeper than " + MAX_NESTING);
    }
    Syntax group = groupAfterParenthesis(start);
    source.expect(")", "to end the group that begins at position " + start);
    nesting--;
    return group;
  }

  private Syntax groupAfterParenthesis(int start) {
    if (!source.take("?")) {
      return alternatives();
    }
    if (source.take(":")) {
      return alternatives();
    }
    refuseWhatIsNotLinear(start);
    if (source.take("P<") || source.take("<")) {
      int number = groupNames.size();
      groupNames.add(name());
      return new Syntax.Group(number, alternatives());
    }
    throw source.error(
        start, "unknown group: expected '(?:', '(?P<name>', or flags at the start of the pattern");
  }

  private void refuseWhatIsNotLinear(int start) {
    if (source.sees('=') || source.sees('!')) {
      throw source.error(start, "lookahead" + NOT_LINEAR);
    }
    if (source.sees("<=") || source.sees("<!")) {
      throw source.error(start, "lookbehind" + NOT_LINEAR);
    }
    if (source.sees('>')) {
      throw source.error(start, "an atomic group" + NOT_LINEAR);
    }
    if (source.sees("P=")) {
      throw source.error(start, "a backreference" + NOT_LINEAR);
    }
    if (source.sees('(')) {
      throw source.error(start, "a conditional group" + NOT_LINEAR);
    }
  }

  private String name() {
    int start = source.position();
    String name = source.upTo('>', "to end the name of the group");
    boolean valid =
        !name.isEmpty()
            && !PatternSource.isAsciiDigit(name.charAt(0))
            && name.chars().allMatch(unit -> unit == '_' || Character.isLetterOrDigit(unit));
    if (!valid) {
      throw source.error(
          start, "bad group name '" + name + "': expected letters, digits and underscores");
    }
    if (groupNames.contains(name)) {
      throw source.error(start, "the group name '" + name + "' is used twice");
    }
    return name;
  }
}
