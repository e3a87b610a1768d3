package processors.pattern;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * The character classes that have an escape of their own, as Python defines them for text ("re:
 * Regular expression operations", section "Regular Expression Syntax"): aware of Unicode.
 */
final class CharClasses {
  /** {@code \d}: decimal digits of every script (Python {@code str.isdecimal}). */
  static final CharSet DIGIT = matching(Character::isDigit);

  /** {@code \w}: letters, numbers and the underscore (Python {@code str.isalnum} or "_"). */
  static final CharSet WORD = matching(CharClasses::isWord);

  /** {@code \s}: Python {@code str.isspace}; other than Java's, it holds 0x1C to 0x1F and 0x85. */
  static final CharSet SPACE = matching(CharClasses::isSpace);

  static final CharSet NEWLINE = CharSet.of('\n');

  static final CharSet ANY = NEWLINE.union(NEWLINE.negated());

  private CharClasses() {}

  private static boolean isWord(int unit) {
    int type = Character.getType(unit);
    return unit == '_'
        || Character.isLetterOrDigit(unit)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isSpace(int unit) {
    return unit >= 0x09 && unit <= 0x0d
        || unit >= 0x1c && unit <= 0x1f
        || unit == 0x85
        || Character.isSpaceChar(unit);
  }

  private static CharSet matching(IntPredicate member) {
    BitSet units = new BitSet();
    for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
      if (member.test(unit)) {
        units.set(unit);
      }
    }
    return CharSet.of(units);
  }
}
