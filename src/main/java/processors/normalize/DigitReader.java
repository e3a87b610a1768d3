package processors.normalize;

/** Walks through the digits of a written time without making texts of them. */
final class DigitReader {

  private static final int NANO_DIGITS = 9;
  private static final int FARTHEST_OFFSET = 18 * 3600;

  private final String text;
  private int at;

  DigitReader(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at == text.length();
  }

  /** The character at the reader's place, or 0 at the end. */
  char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  boolean peekDigit() {
    char c = peek();
    return c >= '0' && c <= '9';
  }

  /** Steps over a character if it is there. */
  boolean skip(char expected) {
    if (peek() == expected && !atEnd()) {
      at++;
      return true;
    }
    return false;
  }

  /** Steps over any one character. */
  void skipOne() {
    at++;
  }

  /** Steps over white space. */
  void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  /** The next characters, at most this many. */
  String rest(int atMost) {
    return text.substring(at, Math.min(text.length(), at + atMost));
  }

  void advance(int characters) {
    at += characters;
  }

  /** A number of at least {@code min} and at most {@code max} digits, or -1. */
  int number(int min, int max) {
    int value = 0;
    int digits = 0;
    while (digits < max && peekDigit()) {
      value = value * 10 + text.charAt(at) - '0';
      at++;
      digits++;
    }
    return digits >= min ? value : -1;
  }

  /**
   * A fraction of a second in nanoseconds: digits beyond the ninth are left out. -1 without digits.
   */
  int nanos() {
    int value = 0;
    int digits = 0;
    while (peekDigit()) {
      if (digits < NANO_DIGITS) {
        value = value * 10 + text.charAt(at) - '0';
      }
      digits++;
      at++;
    }
    for (int i = digits; i < NANO_DIGITS; i++) {
      value *= 10;
    }
    return digits == 0 ? -1 : value;
  }

  /**
   * Seconds east of Greenwich of {@code +HH}, {@code +HHMM[SS]} or {@code +HH:MM[:SS]}, or {@code
   * none}. No place on Earth is more than 18 hours away, and {@link java.time.ZoneOffset} holds no
   * more.
   */
  int offsetSeconds(int none) {
    int sign = skip('-') ? -1 : skip('+') ? 1 : 0;
    int hours = sign == 0 ? -1 : number(2, 2);
    if (hours < 0) {
      return none;
    }
    boolean colons = skip(':');
    int minutes = colons || peekDigit() ? number(2, 2) : 0;
    int seconds = (colons ? skip(':') : peekDigit()) ? number(2, 2) : 0;
    int total = hours * 3600 + minutes * 60 + seconds;
    boolean valid = minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60;
    return valid && total <= FARTHEST_OFFSET ? sign * total : none;
  }
}
