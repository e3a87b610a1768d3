package processors.exclude;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Early JMESPath took {@code `Decrypt`} for a text; today's specification wants {@code
 * `"Decrypt"`}. Python's library still takes both, and so do conditions written for it.
 */
final class JsonLiterals {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final String expression;
  private final StringBuilder quoted = new StringBuilder();

  private JsonLiterals(String expression) {
    this.expression = expression;
  }

  /** The expression with quotes around the literals that are no JSON. */
  static String quoted(String expression) {
    return expression.indexOf('`') < 0 ? expression : new JsonLiterals(expression).quote();
  }

  private String quote() {
    int begin = 0;
    while (begin < expression.length()) {
      char c = expression.charAt(begin);
      int end = c == '`' || c == '\'' || c == '"' ? end(begin, c) : begin;
      if (c == '`' && end > begin) {
        quoted.append('`').append(json(expression.substring(begin + 1, end))).append('`');
      } else {
        quoted.append(expression, begin, end + 1);
      }
      begin = end + 1;
    }
    return quoted.toString();
  }

  /** Where a part in quotes ends, or where it begins if it does not end. */
  private int end(int begin, char quote) {
    for (int i = begin + 1; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        return i;
      }
    }
    return begin;
  }

  private static String json(String literal) {
    try {
      JSON.readTree(literal.replace("\\`", "`"));
      return literal;
    } catch (JsonProcessingException e) {
      return '"' + literal.strip() + '"';
    }
  }
}
