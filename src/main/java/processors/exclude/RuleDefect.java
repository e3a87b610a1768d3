package processors.exclude;

/**
 * A rule that is broken and therefore skipped.
 *
 * @param source where it comes from: a file or a parameter
 * @param place where in it, such as {@code line 3}
 * @param problem what was found and what is expected
 */
record RuleDefect(String source, String place, String problem) {

  @Override
  public String toString() {
    return source + ": " + place + ": " + problem;
  }
}
