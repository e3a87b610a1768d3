package processors.pattern;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * A {@link Program} in the form that {@link BoundedBacktracker} runs: arrays by address, sets of
 * character classes as bits of a long. Immutable.
 */
final class BacktrackingCode {
  /** The class that stands for the end of the text. */
  static final int TEXT_END = Long.SIZE - 1;

  private static final int MOST_INSTRUCTIONS = 2_000;

  /** So many characters are consumed in one step at most. */
  private static final int LONGEST_CHAIN = 16;

  /** What an address does; runs are loops over one set of characters. */
  enum Operation {
    CONSUME,
    CHOOSE,
    STORE,
    CHECK,
    GREEDY_RUN,
    LAZY_RUN,
    ACCEPT
  }

  final int start;

  private final long startClasses;

  final Operation[] operations;

  /**
   * The next address; of a choice the preferred one, of a run the one after it, of what consumes
   * characters the one after the last of them.
   */
  final int[] next;

  /** The other address of a choice; the slot to store in; the number of an assertion. */
  final int[] operand;

  /**
   * The classes of which a run consumes, or those that the preferred way of a choice begins with.
   */
  final long[] classes;

  /** The classes of which one character each is consumed, one behind the other. */
  final long[][] chains;

  /** The classes that the other way of a choice, or what follows a run, can begin with. */
  final long[] otherClasses;

  private final Program program;
  private final Alphabet alphabet;
  private final long[] firstClasses;

  private BacktrackingCode(Program program, Alphabet alphabet) {
    this.program = program;
    this.alphabet = alphabet;
    int size = program.instructions().size();
    start = program.start();
    operations = new Operation[size];
    next = new int[size];
    operand = new int[size];
    classes = new long[size];
    chains = new long[size][];
    otherClasses = new long[size];
    firstClasses = new long[size];
    for (int address = 0; address < size; address++) {
      firstClasses[address] = firstClasses(address);
    }
    startClasses = firstClasses[start];
    for (int address = 0; address < size; address++) {
      translate(address);
    }
  }

  /** The code, unless the program is too large or has loops over what can match nothing. */
  static Optional<BacktrackingCode> of(Program program, Alphabet alphabet) {
    boolean suits =
        program.instructions().size() <= MOST_INSTRUCTIONS
            && alphabet.size() <= TEXT_END
            && program.instructions().stream().noneMatch(Instruction.BeginRound.class::isInstance);
    return suits ? Optional.of(new BacktrackingCode(program, alphabet)) : Optional.empty();
  }

  /**
   * The next place whose character a match can begin with, or one behind the end.
   *
   * @param text the characters' classes, and {@link #TEXT_END} behind the last
   */
  int possibleStart(byte[] text, int from, int length) {
    int place = from;
    while (place <= length && (startClasses >>> text[place] & 1) == 0) {
      place++;
    }
    return place;
  }

  private void translate(int address) {
    Instruction instruction = program.at(address);
    if (instruction instanceof Instruction.Consume) {
      translateChain(address);
    } else if (instruction instanceof Instruction.Choose choose) {
      translateChoice(address, choose);
    } else if (instruction instanceof Instruction.Store store) {
      set(address, Operation.STORE, store.next(), store.slot());
    } else if (instruction instanceof Instruction.Check check) {
      set(address, Operation.CHECK, check.next(), check.assertion().ordinal());
    } else {
      set(address, Operation.ACCEPT, address, 0);
    }
  }

  private void translateChain(int address) {
    long[] chain = new long[LONGEST_CHAIN];
    int links = 0;
    int after = address;
    while (links < LONGEST_CHAIN && program.at(after) instanceof Instruction.Consume consume) {
      chain[links] = firstClasses[after];
      links++;
      after = consume.next();
    }
    set(address, Operation.CONSUME, after, 0);
    chains[address] = Arrays.copyOf(chain, links);
  }

  private void translateChoice(int address, Instruction.Choose choose) {
    if (isRound(choose.first(), address)) {
      setRun(address, Operation.GREEDY_RUN, choose.first(), choose.second());
    } else if (isRound(choose.second(), address)) {
      setRun(address, Operation.LAZY_RUN, choose.second(), choose.first());
    } else {
      set(address, Operation.CHOOSE, choose.first(), choose.second());
      classes[address] = firstClasses[choose.first()];
      otherClasses[address] = firstClasses[choose.second()];
    }
  }

  private boolean isRound(int address, int loop) {
    return program.at(address) instanceof Instruction.Consume consume && consume.next() == loop;
  }

  private void setRun(int address, Operation operation, int round, int exit) {
    set(address, operation, exit, 0);
    classes[address] = firstClasses[round];
    otherClasses[address] = firstClasses[exit];
  }

  private void set(int address, Operation operation, int nextAddress, int value) {
    operations[address] = operation;
    next[address] = nextAddress;
    operand[address] = value;
  }

  /**
   * The classes that can follow at an address; all if it can accept. Of the assertions those count
   * that let nothing follow but an end, the others are taken to hold.
   */
  private long firstClasses(int start) {
    long found = 0;
    BitSet visited = new BitSet();
    BitSet open = new BitSet();
    open.set(start);
    while (!open.isEmpty()) {
      int address = open.nextSetBit(0);
      open.clear(address);
      visited.set(address);
      Instruction instruction = program.at(address);
      if (instruction instanceof Instruction.Consume consume) {
        found |= classesOf(consume.set());
      } else if (instruction instanceof Instruction.Choose choose) {
        open.set(choose.first());
        open.set(choose.second());
      } else if (instruction instanceof Instruction.Store store) {
        open.set(store.next());
      } else if (instruction instanceof Instruction.Check check) {
        long ends = endsBefore(check.assertion());
        found |= ends;
        if (ends == 0) {
          open.set(check.next());
        }
      } else {
        return -1L;
      }
      open.andNot(visited);
    }
    return found;
  }

  /** The classes of which one follows where an assertion holds that asks for an end; or none. */
  private long endsBefore(Assertion assertion) {
    return switch (assertion) {
      case TEXT_END -> 1L << TEXT_END;
      case TEXT_END_OR_LAST_NEWLINE, LINE_END -> 1L << TEXT_END | 1L << alphabet.classOf('\n');
      case TEXT_START, LINE_START, WORD_BOUNDARY, NO_WORD_BOUNDARY -> 0;
    };
  }

  private long classesOf(CharSet set) {
    long bits = 0;
    for (int i = 0; i < alphabet.size(); i++) {
      if (alphabet.isIn(i, set)) {
        bits |= 1L << i;
      }
    }
    return bits;
  }
}
