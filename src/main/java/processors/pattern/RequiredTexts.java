package processors.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what each match contains, as far as that is easily told: of each of some sets, at least one
 * text. Who looks for many patterns in a text can leave out those whose texts do not occur in it.
 * The texts are folded: case does not count.
 */
final class RequiredTexts {

  private static final int MOST_TEXTS = 64;

  /** The longer the shortest of its texts, the rarer a set is met. */
  private static final Comparator<Set<String>> RARER =
      Comparator.comparingInt(texts -> texts.stream().mapToInt(String::length).min().orElse(0));

  private final List<Set<String>> sets = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();

  private RequiredTexts() {}

  /** The sets of texts that an expression requires; none if it does not require any. */
  static List<Set<String>> of(Syntax syntax) {
    RequiredTexts texts = new RequiredTexts();
    texts.visit(syntax);
    texts.endRun();
    return texts.sets;
  }

  /** A unit without its case. */
  static char fold(char unit) {
    return Character.toLowerCase(Character.toUpperCase(unit));
  }

  private void visit(Syntax syntax) {
    if (syntax instanceof Syntax.Sequence sequence) {
      sequence.parts().forEach(this::visit);
    } else if (syntax instanceof Syntax.Group group) {
      visit(group.body());
    } else if (syntax instanceof Syntax.Chars chars && isOneFolded(chars.set())) {
      run.append(fold((char) chars.set().bounds()[0]));
    } else if (!(syntax instanceof Syntax.Place)) {
      endRun();
      sets.addAll(ofAnother(syntax));
    }
  }

  private static List<Set<String>> ofAnother(Syntax syntax) {
    if (syntax instanceof Syntax.Repeat repeat && repeat.min() > 0) {
      return of(repeat.body());
    }
    return syntax instanceof Syntax.Alternatives alternatives
        ? ofAny(alternatives.choices())
        : List.of();
  }

  /** What one of the choices requires is required only together with what the others require. */
  private static List<Set<String>> ofAny(List<Syntax> choices) {
    Set<String> any = new LinkedHashSet<>();
    for (Syntax choice : choices) {
      List<Set<String>> required = of(choice);
      if (required.isEmpty()) {
        return List.of();
      }
      any.addAll(required.stream().max(RARER).orElseThrow());
    }
    return any.size() > MOST_TEXTS ? List.of() : List.of(any);
  }

  private static boolean isOneFolded(CharSet set) {
    int[] bounds = set.bounds();
    char first = fold((char) bounds[0]);
    for (int i = 0; i < bounds.length; i += 2) {
      if (bounds[i + 1] - bounds[i] > 2) {
        return false;
      }
      for (int unit = bounds[i]; unit < bounds[i + 1]; unit++) {
        if (fold((char) unit) != first) {
          return false;
        }
      }
    }
    return true;
  }

  private void endRun() {
    if (!run.isEmpty()) {
      sets.add(Set.of(run.toString()));
      run.setLength(0);
    }
  }
}
