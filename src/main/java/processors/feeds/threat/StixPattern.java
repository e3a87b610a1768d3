package processors.feeds.threat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import processors.feeds.threat.StixTokens.Kind;
import processors.feeds.threat.StixTokens.Token;

/**
 * A STIX pattern, such as {@code [ipv4-addr:value = '198.51.100.1/32' OR domain-name:value IN
 * ('a.example', 'b.example')]}. However comparisons are combined, each address and domain that one
 * asks for is an indicator by itself: an address that was seen alone is worth a look, too. What is
 * asked for by {@code =}, {@code IN} and {@code ISSUBSET} counts; negated comparisons and other
 * operators do not.
 */
final class StixPattern {

  private static final Map<String, Function<String, Optional<IndicatorValue>>> PATHS =
      Map.of(
          "ipv4-addr:value", IndicatorValue::network,
          "ipv6-addr:value", IndicatorValue::network,
          "domain-name:value", IndicatorValue::domain);

  private final String pattern;

  StixPattern(String pattern) {
    this.pattern = pattern;
  }

  /**
   * What a pattern asks for.
   *
   * @param values addresses, networks and domains
   * @param problems what stands in the place of one and is none
   */
  record Asked(List<IndicatorValue> values, List<String> problems) {}

  /**
   * What it asks for.
   *
   * @throws IllegalArgumentException if it is no pattern
   */
  Asked asked() {
    Asked asked = new Asked(new ArrayList<>(), new ArrayList<>());
    StixTokens tokens = new StixTokens(pattern);
    Deque<String> open = new ArrayDeque<>();
    Token token = tokens.next();
    if (!token.isSign("[") && !token.isSign("(")) {
      throw wrong("expected '[' at the begin");
    }
    while (token.kind() != Kind.END) {
      if (token.kind() == Kind.WORD && token.text().indexOf(':') > 0) {
        token = comparison(token.text(), tokens, asked);
      } else {
        if (token.kind() == Kind.SIGN) {
          balance(token.text(), open);
        }
        token = tokens.next();
      }
    }
    if (!open.isEmpty()) {
      throw wrong("'" + open.peek() + "' is not closed");
    }
    return asked;
  }

  private static void balance(String sign, Deque<String> open) {
    if (sign.equals("[") || sign.equals("(")) {
      open.push(sign);
    } else if (sign.equals("]") || sign.equals(")")) {
      String expected = sign.equals("]") ? "[" : "(";
      if (open.isEmpty() || !open.pop().equals(expected)) {
        throw wrong("'" + sign + "' closes nothing");
      }
    }
  }

  /** Reads what stands behind an object path, and gives the token after it. */
  private static Token comparison(String path, StixTokens tokens, Asked asked) {
    Token operator = tokens.next();
    boolean negated = operator.isWord("NOT");
    if (negated) {
      operator = tokens.next();
    }
    List<String> literals = new ArrayList<>();
    Token after = literals(path, tokens, literals);
    Function<String, Optional<IndicatorValue>> reader = PATHS.get(path);
    if (reader != null && !negated && asks(operator)) {
      for (String literal : literals) {
        reader
            .apply(literal.strip())
            .ifPresentOrElse(
                asked.values::add,
                () -> asked.problems.add("'" + literal + "' is no value of " + path));
      }
    }
    return after;
  }

  private static boolean asks(Token operator) {
    return operator.isSign("=")
        || operator.isSign("==")
        || operator.isWord("IN")
        || operator.isWord("ISSUBSET");
  }

  private static Token literals(String path, StixTokens tokens, List<String> literals) {
    Token token = tokens.next();
    if (!token.isSign("(")) {
      if (token.kind() != Kind.STRING) {
        return token;
      }
      literals.add(token.text());
      return tokens.next();
    }
    for (token = tokens.next(); !token.isSign(")"); token = tokens.next()) {
      if (token.kind() == Kind.END) {
        throw wrong("the list after " + path + " is not closed");
      }
      if (token.kind() == Kind.STRING) {
        literals.add(token.text());
      }
    }
    return tokens.next();
  }

  private static IllegalArgumentException wrong(String problem) {
    return new IllegalArgumentException("the pattern cannot be read: " + problem);
  }
}
