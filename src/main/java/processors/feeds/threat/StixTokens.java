package processors.feeds.threat;

/**
 * The tokens of a STIX pattern, one after the other: strings, words (which may be object paths,
 * keywords or numbers) and signs. Takes time in proportion to the pattern's length.
 */
final class StixTokens {

  /** What a token is. */
  enum Kind {
    STRING,
    WORD,
    SIGN,
    END
  }

  /**
   * A token.
   *
   * @param text what a string says, or the token as it stands there
   */
  record Token(Kind kind, String text) {

    boolean isWord(String word) {
      return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSign(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }
  }

  private final String pattern;
  private int at;

  StixTokens(String pattern) {
    this.pattern = pattern;
  }

  /**
   * The next token.
   *
   * @throws IllegalArgumentException if a string has no end
   */
  Token next() {
    while (at < pattern.length() && Character.isWhitespace(pattern.charAt(at))) {
      at++;
    }
    if (at == pattern.length()) {
      return new Token(Kind.END, "");
    }
    char c = pattern.charAt(at);
    if (c == '\'') {
      return new Token(Kind.STRING, string());
    }
    int begin = at;
    if (isOfWord(begin)) {
      word();
      return new Token(Kind.WORD, pattern.substring(begin, at));
    }
    at++;
    boolean two = at < pattern.length() && pattern.charAt(at) == '=' && "!<>=".indexOf(c) >= 0;
    if (two) {
      at++;
    }
    return new Token(Kind.SIGN, pattern.substring(begin, at));
  }

  private boolean isOfWord(int place) {
    char c = pattern.charAt(place);
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '.' || c == '*';
  }

  /**
   * Object paths hold quoted steps and list indexes: {@code file:hashes.'SHA-256'}, {@code x[*]}.
   */
  private void word() {
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '\'' && pattern.charAt(at - 1) == '.') {
        string();
      } else if (c == '[' && isIndex()) {
        at = pattern.indexOf(']', at) + 1;
      } else if (isOfWord(at)) {
        at++;
      } else {
        // Timestamps, t'2026-01-01T00:00:00Z', are a word and a string.
        return;
      }
    }
  }

  private boolean isIndex() {
    int end = at + 1;
    while (end < pattern.length()
        && (Character.isDigit(pattern.charAt(end)) || pattern.charAt(end) == '*')) {
      end++;
    }
    return end > at + 1 && end < pattern.length() && pattern.charAt(end) == ']';
  }

  private String string() {
    int begin = at;
    StringBuilder text = new StringBuilder();
    for (at++; at < pattern.length(); at++) {
      char c = pattern.charAt(at);
      if (c == '\'') {
        at++;
        return text.toString();
      }
      if (c == '\\' && at + 1 < pattern.length()) {
        at++;
      }
      text.append(pattern.charAt(at));
    }
    throw new IllegalArgumentException(
        "the pattern cannot be read: the string at character " + (begin + 1) + " has no end");
  }
}
