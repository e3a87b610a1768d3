package processors.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a program can reach from an instruction without consuming, at one kind of place: its leaves
 * (the instructions that consume, and acceptance) in order of preference.
 *
 * <p>The order is that of a backtracking matcher: alternatives from left to right, and a round of a
 * loop that consumed nothing is followed by the end of the loop only. Such a round is told by the
 * loop of least depth that began a round at this place: when it did, so did all loops inside it.
 * This follows Python; the paper named at {@link BackwardAutomaton} (section 4, "problematic"
 * expressions) rewrites the expression instead.
 */
final class Closure {
  /** A leaf, and the slots to store the place in when it is chosen. */
  record Leaf(int number, int[] slots) {}

  private record Stored(int slot, Stored earlier) {}

  private record Step(int address, int beganAt, Stored stored) {}

  private final List<Leaf> leaves = new ArrayList<>();
  private final BitSet numbers = new BitSet();

  private Closure() {}

  static Closure of(Program program, int start, Assertion.Before before, Assertion.After after) {
    Closure closure = new Closure();
    int noRound = program.nesting();
    BitSet visited = new BitSet();
    List<Step> open = new ArrayList<>();
    open.add(new Step(start, noRound, null));
    while (!open.isEmpty()) {
      Step step = open.remove(open.size() - 1);
      int key = step.address() * (noRound + 1) + step.beganAt();
      if (!visited.get(key)) {
        visited.set(key);
        closure.follow(program, step, noRound, before, after, open);
      }
    }
    return closure;
  }

  boolean reachesAny(BitSet leafNumbers) {
    return numbers.intersects(leafNumbers);
  }

  /** The numbers of all leaves; not to be changed. */
  BitSet numbers() {
    return numbers;
  }

  /**
   * The first leaf, in order of preference, that is one of the viable ones.
   *
   * @throws IllegalStateException if there is none
   */
  Leaf firstOf(BitSet viable) {
    for (Leaf leaf : leaves) {
      if (viable.get(leaf.number())) {
        return leaf;
      }
    }
    throw new IllegalStateException("no viable leaf among " + numbers + ", viable: " + viable);
  }

  private void follow(
      Program program,
      Step step,
      int noRound,
      Assertion.Before before,
      Assertion.After after,
      List<Step> open) {
    Instruction instruction = program.at(step.address());
    int beganAt = step.beganAt();
    if (instruction instanceof Instruction.Consume consume) {
      add(consume.leaf(), step.stored());
    } else if (instruction instanceof Instruction.Accept accept) {
      add(accept.leaf(), step.stored());
    } else if (instruction instanceof Instruction.Choose choose) {
      open.add(new Step(choose.second(), beganAt, step.stored()));
      open.add(new Step(choose.first(), beganAt, step.stored()));
    } else if (instruction instanceof Instruction.Store store) {
      open.add(new Step(store.next(), beganAt, new Stored(store.slot(), step.stored())));
    } else if (instruction instanceof Instruction.BeginRound begin) {
      open.add(new Step(begin.next(), Math.min(beganAt, begin.depth()), step.stored()));
    } else if (instruction instanceof Instruction.EndRound end) {
      boolean consumedNothing = beganAt <= end.depth();
      int left = beganAt == end.depth() ? noRound : beganAt;
      open.add(new Step(consumedNothing ? end.exit() : end.again(), left, step.stored()));
    } else if (instruction instanceof Instruction.Check check
        && check.assertion().holds(before, after)) {
      open.add(new Step(check.next(), beganAt, step.stored()));
    }
  }

  private void add(int leaf, Stored stored) {
    if (!numbers.get(leaf)) {
      numbers.set(leaf);
      BitSet slots = new BitSet();
      for (Stored store = stored; store != null; store = store.earlier()) {
        slots.set(store.slot());
      }
      leaves.add(new Leaf(leaf, slots.stream().toArray()));
    }
  }
}
