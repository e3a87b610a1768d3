package processors.enrich.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import processors.pattern.LineMatcher;
import processors.pattern.LinearPattern;

/**
 * One rule of uap-core (its "Specification"): a regular expression, and texts that take the place
 * of its groups. Matched in linear time; compiled when it is first needed, which most never are.
 * Safe for any thread.
 */
final class AgentRule {

  private final String regex;
  private final List<String> replacements;
  private volatile LinearPattern compiled;

  /**
   * @param regex the regular expression
   * @param ignoreCase the value of {@code regex_flag}, or null
   * @param replacements the texts for name, first number of the version and so on, with {@code $1}
   *     to {@code $9} for groups; null where the group of that place is taken
   */
  AgentRule(String regex, String ignoreCase, List<String> replacements) {
    this.regex = (ignoreCase == null ? "" : "(?i)") + NumberedGroups.named(regex);
    this.replacements = new ArrayList<>(replacements);
  }

  /** The regular expression as it is matched. */
  String regex() {
    return regex;
  }

  /** Name and version numbers that the rule finds in a text, or null if it does not fit it. */
  List<String> find(String text) {
    return pattern().matching(matcher -> matcher.find(text) ? parts(matcher) : null);
  }

  private LinearPattern pattern() {
    LinearPattern pattern = compiled;
    if (pattern == null) {
      pattern = LinearPattern.compile(regex);
      compiled = pattern;
    }
    return pattern;
  }

  private List<String> parts(LineMatcher match) {
    String[] parts = new String[replacements.size()];
    for (int i = 0; i < parts.length; i++) {
      String replacement = replacements.get(i);
      parts[i] = replacement == null ? group(match, i + 1) : replaced(replacement, match);
    }
    return parts[0].isEmpty() ? null : Arrays.asList(parts);
  }

  private String group(LineMatcher match, int number) {
    boolean exists = number <= pattern().groupNames().size();
    String group = exists ? match.group(number - 1) : null;
    return group == null ? "" : group;
  }

  private String replaced(String replacement, LineMatcher match) {
    if (replacement.indexOf('$') < 0) {
      return replacement;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < replacement.length(); i++) {
      char c = replacement.charAt(i);
      int digit = i + 1 < replacement.length() ? replacement.charAt(i + 1) - '0' : -1;
      if (c == '$' && digit >= 0 && digit <= 9) {
        text.append(group(match, digit));
        i++;
      } else {
        text.append(c);
      }
    }
    return text.toString().strip();
  }
}
