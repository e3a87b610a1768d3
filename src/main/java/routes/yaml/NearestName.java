package routes.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant who wrote a name that does not exist. */
public final class NearestName {

  private static final int LETTERS_PER_SLIP = 4;

  private NearestName() {}

  /** The name that takes the fewest slips to become the wrong one, if they are few. */
  public static Optional<String> of(String wrong, Collection<String> names) {
    int most = 1 + wrong.length() / LETTERS_PER_SLIP;
    return names.stream()
        .filter(name -> Math.abs(name.length() - wrong.length()) <= most)
        .filter(name -> slips(wrong, name) <= most)
        .min(Comparator.<String>comparingInt(name -> slips(wrong, name)).thenComparing(n -> n));
  }

  /** A question for the end of a message, or nothing. */
  public static String question(String wrong, Collection<String> names) {
    return of(wrong, names).map(name -> "; did you mean '" + name + "'?").orElse("");
  }

  /** Levenshtein's distance, without regard to case, where two letters swapped are one slip. */
  private static int slips(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[][] slips = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        slips[i][j] = i == 0 || j == 0 ? i + j : least(slips, a, b, i, j);
      }
    }
    return slips[a.length()][b.length()];
  }

  private static int least(int[][] slips, String a, String b, int i, int j) {
    int replaced = slips[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
  }
}
