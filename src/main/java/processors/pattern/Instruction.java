package processors.pattern;

/** A step of the automaton that a regular expression is compiled to; targets are addresses. */
sealed interface Instruction {
  /** Consumes one character of the set; {@code leaf} numbers these instructions from 0. */
  record Consume(int leaf, CharSet set, int next) implements Instruction {}

  /** Tries {@code first}, then {@code second}. */
  record Choose(int first, int second) implements Instruction {}

  /** Stores the position: the start (even slot) or the end (odd slot) of a named group. */
  record Store(int slot, int next) implements Instruction {}

  /** Goes on only if the assertion holds. */
  record Check(Assertion assertion, int next) implements Instruction {}

  /** Begins a round of a loop whose body can match nothing; {@code depth} counts nested loops. */
  record BeginRound(int depth, int next) implements Instruction {}

  /** Ends such a round: one that consumed nothing is the last, so that the loop comes to an end. */
  record EndRound(int depth, int again, int exit) implements Instruction {}

  /** The whole matched; {@code leaf} is the number after that of the last {@link Consume}. */
  record Accept(int leaf) implements Instruction {}
}
