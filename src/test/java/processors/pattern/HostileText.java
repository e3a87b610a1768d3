package processors.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts that are made to hurt the matcher of a pattern, out of the pattern's own tree: up to each
 * repetition a text that matches, then what is repeated as often as wanted, in each form that may
 * be taken for what follows, and then an end with which nothing matches.
 */
final class HostileText {

  /** Characters that separate the fields of logs and so occur in many sets of characters. */
  private static final String SEPARATORS = " \"\t,:-=./[";

  /** Repetitions with fewer turns than this cannot be pumped up. */
  private static final int MANY = 20;

  private static final List<String> ENDS = List.of("", "\u0001", "\n\u0001");

  /**
   * A text of three parts.
   *
   * @param before stands once
   * @param pumped stands as often as wanted
   * @param after stands once
   */
  record Pump(String before, String pumped, String after) {
    String times(int count) {
      return before + pumped.repeat(count) + after;
    }
  }

  private final Set<Pump> pumps = new LinkedHashSet<>();

  private HostileText() {}

  /** All hostile texts of a pattern. */
  static List<Pump> of(String regex) {
    Syntax syntax = PatternParser.parse(regex).syntax();
    HostileText text = new HostileText();
    text.walk(syntax, "", "");
    String whole = shortest(syntax);
    if (!whole.isEmpty()) {
      ENDS.forEach(end -> text.pumps.add(new Pump("", whole, end)));
    }
    return new ArrayList<>(text.pumps);
  }

  /** Goes through a part of the pattern, knowing texts that match what is around it. */
  private void walk(Syntax syntax, String before, String after) {
    if (syntax instanceof Syntax.Sequence sequence) {
      walkSequence(sequence.parts(), before, after);
    } else if (syntax instanceof Syntax.Alternatives alternatives) {
      alternatives.choices().forEach(choice -> walk(choice, before, after));
    } else if (syntax instanceof Syntax.Group group) {
      walk(group.body(), before, after);
    } else if (syntax instanceof Syntax.Repeat repeat) {
      walk(repeat.body(), before, after);
      if (repeat.max() >= MANY) {
        pump(repeat, before, after);
      }
    }
  }

  private void walkSequence(List<Syntax> parts, String before, String after) {
    for (int i = 0; i < parts.size(); i++) {
      StringBuilder head = new StringBuilder(before);
      parts.subList(0, i).forEach(part -> head.append(shortest(part)));
      StringBuilder tail = new StringBuilder();
      parts.subList(i + 1, parts.size()).forEach(part -> tail.append(shortest(part)));
      walk(parts.get(i), head.toString(), tail.append(after).toString());
    }
  }

  private void pump(Syntax.Repeat repeat, String before, String after) {
    Set<String> turns = new LinkedHashSet<>(turns(repeat.body(), after));
    for (String turn : turns) {
      if (!turn.isEmpty()) {
        ENDS.forEach(end -> pumps.add(new Pump(before, turn, end)));
        pumps.add(new Pump(before, turn, after + "\u0001"));
      }
    }
  }

  /** Texts of one turn, among them those that what follows could take as well. */
  private static List<String> turns(Syntax body, String after) {
    List<String> turns = new ArrayList<>();
    if (body instanceof Syntax.Alternatives alternatives) {
      alternatives.choices().forEach(choice -> turns.addAll(turns(choice, after)));
    } else if (body instanceof Syntax.Group group) {
      turns.addAll(turns(group.body(), after));
    } else if (body instanceof Syntax.Chars chars) {
      turns.add(member(chars.set()));
      (SEPARATORS + after.substring(0, Math.min(2, after.length())))
          .chars()
          .filter(chars.set()::contains)
          .forEach(unit -> turns.add(String.valueOf((char) unit)));
      if (after.chars().allMatch(chars.set()::contains)) {
        turns.add(after);
      }
    } else {
      turns.add(shortest(body));
      turns.add(shortest(body) + after);
    }
    return turns;
  }

  /** One of the shortest texts that match. */
  private static String shortest(Syntax syntax) {
    if (syntax instanceof Syntax.Chars chars) {
      return member(chars.set());
    }
    if (syntax instanceof Syntax.Sequence sequence) {
      StringBuilder text = new StringBuilder();
      sequence.parts().forEach(part -> text.append(shortest(part)));
      return text.toString();
    }
    if (syntax instanceof Syntax.Alternatives alternatives) {
      return alternatives.choices().stream()
          .map(HostileText::shortest)
          .reduce((left, right) -> right.length() < left.length() ? right : left)
          .orElse("");
    }
    if (syntax instanceof Syntax.Group group) {
      return shortest(group.body());
    }
    return syntax instanceof Syntax.Repeat repeat
        ? shortest(repeat.body()).repeat(repeat.min())
        : "";
  }

  private static String member(CharSet set) {
    for (char preferred : "a0A".toCharArray()) {
      if (set.contains(preferred)) {
        return String.valueOf(preferred);
      }
    }
    return String.valueOf((char) set.bounds()[0]);
  }
}
