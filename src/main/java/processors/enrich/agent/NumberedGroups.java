package processors.enrich.agent;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a regular expression of uap-core into one for our engine, which captures named groups. */
final class NumberedGroups {

  /** An escaped character, a character class, or the parenthesis of a group that is captured. */
  private static final Pattern PART =
      Pattern.compile("\\\\.|\\[\\^?\\]?(?:\\\\.|[^\\]\\\\])*\\]|(?<group>\\((?!\\?))");

  /** Repetitions with a large bound are there to keep engines that backtrack from taking long. */
  private static final Pattern LARGE_BOUND = Pattern.compile("\\{([01]),\\d{3,}\\}");

  private NumberedGroups() {}

  /** The same expression with names for its groups and without bounds that cost memory. */
  static String named(String regex) {
    String unbounded =
        LARGE_BOUND.matcher(regex).replaceAll(bound -> bound.group(1).equals("0") ? "*" : "+");
    StringBuilder named = new StringBuilder();
    Matcher part = PART.matcher(unbounded);
    int groups = 0;
    int copied = 0;
    while (part.find()) {
      if (part.group("group") != null) {
        groups++;
        named.append(unbounded, copied, part.start()).append("(?P<g").append(groups).append('>');
        copied = part.end();
      }
    }
    return named.append(unbounded, copied, unbounded.length()).toString();
  }
}
