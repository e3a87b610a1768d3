package processors.pattern;

import java.util.List;

/**
 * A regular expression as an automaton (Thompson's construction) whose choices are ordered.
 *
 * @param instructions by address
 * @param consumes the instructions that consume, by leaf number
 * @param start address of the first instruction
 * @param nesting how deep loops with {@link Instruction.BeginRound} are nested
 * @param groups number of named groups
 * @param maxLength the most characters of a match, or {@link Syntax#UNBOUNDED}
 */
record Program(
    List<Instruction> instructions,
    List<Instruction.Consume> consumes,
    int start,
    int nesting,
    int groups,
    int maxLength) {

  Program {
    instructions = List.copyOf(instructions);
    consumes = List.copyOf(consumes);
  }

  Instruction at(int address) {
    return instructions.get(address);
  }

  /** The leaf number of {@link Instruction.Accept}; all lower ones consume. */
  int acceptLeaf() {
    return consumes.size();
  }

  List<Assertion> assertions() {
    return instructions.stream()
        .filter(Instruction.Check.class::isInstance)
        .map(check -> ((Instruction.Check) check).assertion())
        .distinct()
        .toList();
  }
}
