package processors.pattern;

import java.util.List;
import java.util.Optional;

/** The ways a pattern can be matched, which must all find the same. */
final class Engines {
  private Engines() {}

  static List<LineMatcher> of(String regex) {
    return List.of(LinearPattern.compile(regex).matcher(), twoPassesOnly(regex));
  }

  static LineMatcher twoPassesOnly(String regex) {
    CompiledPattern compiled = CompiledPattern.of(regex);
    return new LineMatcher(
        new CompiledPattern(
            regex,
            compiled.groupNames(),
            compiled.program(),
            compiled.alphabet(),
            compiled.beginning(),
            Optional.empty()));
  }

  /** The offsets of the match and its named groups as "0:4,0:1,-1:-1", or "-". */
  static String result(boolean found, LineMatcher matcher, int groups) {
    if (!found) {
      return "-";
    }
    StringBuilder result = new StringBuilder().append(matcher.start()).append(':');
    result.append(matcher.end());
    for (int i = 0; i < groups; i++) {
      result.append(',').append(matcher.start(i)).append(':').append(matcher.end(i));
    }
    return result.toString();
  }
}
