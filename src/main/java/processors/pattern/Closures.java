package processors.pattern;

/**
 * The closures of a program, made when first asked for. An entry is a place where a closure begins:
 * 0 is the start of the program, n + 1 is what follows leaf n. Not thread-safe.
 */
final class Closures {
  private static final int KINDS_BEFORE = Assertion.Before.values().length;
  private static final int KINDS_AFTER = Assertion.After.values().length;

  private final Program program;
  private final Closure[] closures;

  Closures(Program program) {
    this.program = program;
    closures = new Closure[entries() * KINDS_BEFORE * KINDS_AFTER];
  }

  int entries() {
    return program.consumes().size() + 1;
  }

  static int entryAfter(int leaf) {
    return leaf + 1;
  }

  Closure of(int entry, Assertion.Before before, Assertion.After after) {
    int index = (entry * KINDS_BEFORE + before.ordinal()) * KINDS_AFTER + after.ordinal();
    Closure known = closures[index];
    if (known == null) {
      known = Closure.of(program, address(entry), before, after);
      closures[index] = known;
    }
    return known;
  }

  private int address(int entry) {
    return entry == 0 ? program.start() : program.consumes().get(entry - 1).next();
  }
}
