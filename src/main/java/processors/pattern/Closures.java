package processors.pattern;

import java.util.HashMap;
import java.util.Map;

/**
 * The closures of a program, made when first asked for. An entry is a place where a closure begins:
 * 0 is the start of the program, n + 1 is what follows leaf n. Not thread-safe.
 */
final class Closures {
  private record Key(int entry, Assertion.Before before, Assertion.After after) {}

  private final Program program;
  private final Map<Key, Closure> closures = new HashMap<>();

  Closures(Program program) {
    this.program = program;
  }

  int entries() {
    return program.consumes().size() + 1;
  }

  static int entryAfter(int leaf) {
    return leaf + 1;
  }

  Closure of(int entry, Assertion.Before before, Assertion.After after) {
    return closures.computeIfAbsent(new Key(entry, before, after), this::make);
  }

  private Closure make(Key key) {
    int address =
        key.entry() == 0 ? program.start() : program.consumes().get(key.entry() - 1).next();
    return Closure.of(program, address, key.before(), key.after());
  }
}
