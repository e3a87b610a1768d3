package processors.pattern;

/** The inline flags i, s and m that a regular expression may begin with. */
record Flags(boolean ignoreCase, boolean dotMatchesNewline, boolean multiline) {
  /** Reads flag groups such as {@code (?i)} or {@code (?sm)}, if the pattern begins with any. */
  static Flags parse(PatternSource source) {
    Flags flags = new Flags(false, false, false);
    while (startsFlags(source)) {
      source.take("(?");
      while (!source.take(")")) {
        int position = source.position();
        flags = flags.with(source.next("a flag or ')'"), source, position);
      }
    }
    return flags;
  }

  private static boolean startsFlags(PatternSource source) {
    int start = source.position();
    boolean opens = source.take("(?");
    boolean letter = opens && !source.atEnd() && Character.isLetter(source.next("a flag"));
    source.goBackTo(start);
    return letter && !source.sees("(?P");
  }

  private Flags with(char flag, PatternSource source, int position) {
    return switch (flag) {
      case 'i' -> new Flags(true, dotMatchesNewline, multiline);
      case 's' -> new Flags(ignoreCase, true, multiline);
      case 'm' -> new Flags(ignoreCase, dotMatchesNewline, true);
      case 'u' -> this;
      default ->
          throw source.error(
              position, "unsupported flag '" + flag + "': expected i, s, m or u, then ')'");
    };
  }
}
