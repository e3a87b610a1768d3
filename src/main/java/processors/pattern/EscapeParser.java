package processors.pattern;

/** Reads what follows a backslash: the escapes that mean the same inside and outside a class. */
final class EscapeParser {
  private final PatternSource source;

  EscapeParser(PatternSource source) {
    this.source = source;
  }

  /** The set that the escape stands for; the backslash, at {@code start}, has been read. */
  CharSet parse(int start) {
    char kind = source.next("an escaped character");
    return switch (kind) {
      case 'd' -> CharClasses.DIGIT;
      case 'D' -> CharClasses.DIGIT.negated();
      case 'w' -> CharClasses.WORD;
      case 'W' -> CharClasses.WORD.negated();
      case 's' -> CharClasses.SPACE;
      case 'S' -> CharClasses.SPACE.negated();
      default -> CharSet.of(literal(kind, start));
    };
  }

  private char literal(char kind, int start) {
    return switch (kind) {
      case 'a' -> 0x07;
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 0x0b;
      case 'x' -> (char) source.hexadecimal(2, start);
      case 'u' -> (char) source.hexadecimal(4, start);
      case '0' -> (char) source.octal(2);
      default -> itself(kind, start);
    };
  }

  private char itself(char kind, int start) {
    if (PatternSource.isAsciiDigit(kind)) {
      throw source.error(
          start,
          "a backreference is not supported: it cannot be matched in linear time; remove it");
    }
    if (kind < 0x80 && Character.isLetter(kind)) {
      throw source.error(start, "unknown escape '\\" + kind + "'");
    }
    return kind;
  }
}
