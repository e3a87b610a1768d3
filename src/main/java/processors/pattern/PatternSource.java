package processors.pattern;

import java.util.OptionalInt;

/** A reading position in the text of a regular expression. */
final class PatternSource {
  private static final int HEXADECIMAL = 16;
  private static final int OCTAL = 8;

  private final String text;
  private int position;

  PatternSource(String text) {
    this.text = text;
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return position == text.length();
  }

  /** Whether the unit to read next is {@code unit}. */
  boolean sees(char unit) {
    return !atEnd() && text.charAt(position) == unit;
  }

  boolean sees(String expected) {
    return text.startsWith(expected, position);
  }

  /** Reads {@code expected} if it comes next. */
  boolean take(String expected) {
    if (!sees(expected)) {
      return false;
    }
    position += expected.length();
    return true;
  }

  void expect(String expected, String purpose) {
    if (!take(expected)) {
      throw error(position, "expected '" + expected + "' " + purpose);
    }
  }

  char next(String expected) {
    if (atEnd()) {
      throw error(position, "the pattern ends where " + expected + " is expected");
    }
    return text.charAt(position++);
  }

  /** Reads the units up to {@code end}, and {@code end}. */
  String upTo(char end, String purpose) {
    int found = text.indexOf(end, position);
    if (found < 0) {
      throw error(position, "expected '" + end + "' " + purpose);
    }
    String taken = text.substring(position, found);
    position = found + 1;
    return taken;
  }

  /** Reads a decimal number if there is one; one that is too large reads as the largest int. */
  OptionalInt number() {
    int from = position;
    long value = 0;
    while (!atEnd() && isAsciiDigit(text.charAt(position))) {
      value = Math.min(Integer.MAX_VALUE, value * 10 + text.charAt(position++) - '0');
    }
    return from == position ? OptionalInt.empty() : OptionalInt.of((int) value);
  }

  /** Reads exactly {@code count} hexadecimal digits. */
  int hexadecimal(int count, int escapeStart) {
    int end = position + count;
    int value = 0;
    while (position < end) {
      int digit = atEnd() ? -1 : Character.digit(text.charAt(position), HEXADECIMAL);
      if (digit < 0) {
        throw error(escapeStart, "expected " + count + " hexadecimal digits in this escape");
      }
      value = value * HEXADECIMAL + digit;
      position++;
    }
    return value;
  }

  /** Reads up to {@code most} octal digits; none read as 0. */
  int octal(int most) {
    int value = 0;
    for (int i = 0; i < most && !atEnd() && isOctalDigit(text.charAt(position)); i++) {
      value = value * OCTAL + text.charAt(position++) - '0';
    }
    return value;
  }

  void goBackTo(int earlier) {
    position = earlier;
  }

  PatternError error(int at, String problem) {
    return new PatternError(text, at, problem);
  }

  static boolean isAsciiDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  private static boolean isOctalDigit(char unit) {
    return unit >= '0' && unit <= '7';
  }
}
