package processors.pattern;

import java.util.Arrays;

/**
 * Matches by backtracking, but gives up after a number of steps in proportion to the length of the
 * text; then {@link TwoPassSearch} has to find the answer. Most lines of a log need hardly any
 * backtracking, since the next character tells which way to go, and then this is several times
 * faster: it has no chain of table look-ups that wait for each other. A loop over one set of
 * characters is a single step ("run"), and keeps no way back if what follows it cannot begin with a
 * character of the run. Not thread-safe.
 */
final class BoundedBacktracker implements FoundMatch {
  /** Longer texts are not tried, which bounds the memory in use. */
  static final int MOST_CHARACTERS = 1 << 15;

  private static final int STEPS_PER_CHARACTER = 16;
  private static final int STEPS_PER_TEXT = 256;
  private static final int FRAME = 3;
  private static final int MOST_STACK = 1 << 16;

  /** In place of the third value of a frame: the frame is another way to try, not a run. */
  private static final int OTHER_WAY = -1;

  private static final Assertion[] ASSERTIONS = Assertion.values();

  private final BacktrackingCode code;
  private final Alphabet alphabet;
  private final int[] captures;
  private byte[] text = new byte[0];
  private int[] stack = new int[64 * FRAME];
  private int depth;
  private int length;
  private Assertion.After afterLast;
  private int matchStart;
  private int matchEnd;
  private int resumeAt;
  private int resumeCost;
  private long steps;

  /** How an attempt ended. */
  enum Outcome {
    MATCH,
    NO_MATCH,
    GAVE_UP
  }

  BoundedBacktracker(BacktrackingCode code, Alphabet alphabet, int groups) {
    this.code = code;
    this.alphabet = alphabet;
    captures = new int[2 * groups];
  }

  /** Matches at the start of the text, looking at no more than {@code limit} characters. */
  Outcome match(String input, int limit, BackwardAutomaton.Ending ending) {
    if (limit > MOST_CHARACTERS) {
      return Outcome.GAVE_UP;
    }
    classify(input, limit);
    int budget = STEPS_PER_TEXT + STEPS_PER_CHARACTER * length;
    int leastEnd = ending == BackwardAutomaton.Ending.ANYWHERE ? 0 : length;
    return outcome(budget, runFrom(0, budget, leastEnd));
  }

  /** Finds the match that starts first. All attempts share one budget. */
  Outcome find(String input) {
    if (input.length() > MOST_CHARACTERS) {
      return Outcome.GAVE_UP;
    }
    classify(input, input.length());
    int budget = STEPS_PER_TEXT + STEPS_PER_CHARACTER * length;
    int left = budget;
    matchEnd = -1;
    for (int start = code.possibleStart(text, 0, length);
        start <= length && left >= 0 && matchEnd < 0;
        start = code.possibleStart(text, start + 1, length)) {
      left = runFrom(start, left, 0);
    }
    return outcome(budget, left);
  }

  private int runFrom(int start, int budget, int leastEnd) {
    Arrays.fill(captures, -1);
    depth = 0;
    matchStart = start;
    return run(start, budget, leastEnd);
  }

  private Outcome outcome(int budget, int left) {
    steps += budget - Math.max(0, left);
    if (left < 0) {
      return Outcome.GAVE_UP;
    }
    return matchEnd < 0 ? Outcome.NO_MATCH : Outcome.MATCH;
  }

  @Override
  public int matchStart() {
    return matchStart;
  }

  @Override
  public int matchEnd() {
    return matchEnd;
  }

  @Override
  public int capture(int slot) {
    return captures[slot];
  }

  long steps() {
    return steps;
  }

  /**
   * Sets {@link #matchEnd}, to -1 if there is no match. This is the innermost loop of the program:
   * it is one method so that the address, the place and the budget stay in registers.
   *
   * @return what is left of the budget; below 0 if it did not suffice
   */
  private int run(int start, int budget, int leastEnd) {
    byte[] classes = text;
    int left = budget;
    int address = code.start;
    int place = start;
    while (left >= 0) {
      left--;
      boolean failed = false;
      switch (code.operations[address]) {
        case CONSUME -> {
          long[] chain = code.chains[address];
          int link = 0;
          while (link < chain.length && has(chain[link], classes[place])) {
            link++;
            place++;
          }
          left -= link;
          failed = link < chain.length;
          address = code.next[address];
        }
        case CHOOSE -> {
          byte seen = classes[place];
          boolean other = has(code.otherClasses[address], seen);
          if (has(code.classes[address], seen)) {
            if (other && !push(code.operand[address], place, OTHER_WAY)) {
              return -1;
            }
            address = code.next[address];
          } else {
            failed = !other;
            address = code.operand[address];
          }
        }
        case STORE -> {
          int slot = code.operand[address];
          if (depth > 0 && !push(~slot, captures[slot], 0)) {
            return -1;
          }
          captures[slot] = place;
          address = code.next[address];
        }
        case GREEDY_RUN -> {
          long run = code.classes[address];
          int end = place;
          while (has(run, classes[end])) {
            end++;
          }
          left -= end - place;
          boolean onlyLongest = (run & code.otherClasses[address]) == 0;
          if (!onlyLongest && end > place && !push(address, place, end)) {
            return -1;
          }
          failed = !has(code.otherClasses[address], classes[end]);
          place = end;
          address = code.next[address];
        }
        case LAZY_RUN -> {
          long run = code.classes[address];
          long exit = code.otherClasses[address];
          int end = place;
          while (has(run & ~exit, classes[end])) {
            end++;
          }
          left -= end - place;
          failed = !has(exit, classes[end]);
          if (!failed && has(run, classes[end]) && !push(address, end + 1, OTHER_WAY)) {
            return -1;
          }
          place = end;
          address = code.next[address];
        }
        case CHECK -> {
          failed = !holds(ASSERTIONS[code.operand[address]], place);
          address = code.next[address];
        }
        case ACCEPT -> {
          failed = place < leastEnd;
          if (!failed) {
            matchEnd = place;
            return left;
          }
        }
      }
      if (failed) {
        int way = back();
        if (way < 0) {
          matchEnd = -1;
          return left;
        }
        address = way;
        place = resumeAt;
        left -= resumeCost;
      }
    }
    return -1;
  }

  /**
   * Goes back to the last place with another way to try; returns its address, -1 if none is left.
   */
  private int back() {
    resumeCost = 0;
    while (depth > 0) {
      depth -= FRAME;
      resumeCost++;
      int address = stack[depth];
      int value = stack[depth + 1];
      int runEnd = stack[depth + 2];
      if (address < 0) {
        captures[~address] = value;
      } else if (runEnd == OTHER_WAY) {
        resumeAt = value;
        return address;
      } else if (shorten(address, value, runEnd)) {
        return code.next[address];
      }
    }
    return -1;
  }

  /** Gives back characters of a run, to the next place where what follows the run can begin. */
  private boolean shorten(int address, int runStart, int runEnd) {
    long exit = code.otherClasses[address];
    int end = runEnd - 1;
    while (end >= runStart && !has(exit, text[end])) {
      end--;
    }
    resumeCost += runEnd - end;
    if (end < runStart) {
      return false;
    }
    resumeAt = end;
    if (end > runStart) {
      stack[depth + 2] = end;
      depth += FRAME;
    }
    return true;
  }

  private boolean push(int address, int value, int runEnd) {
    if (depth == stack.length) {
      if (depth >= MOST_STACK) {
        return false;
      }
      stack = Arrays.copyOf(stack, 2 * depth);
    }
    stack[depth] = address;
    stack[depth + 1] = value;
    stack[depth + 2] = runEnd;
    depth += FRAME;
    return true;
  }

  private boolean holds(Assertion assertion, int place) {
    Assertion.After after = after(place);
    Assertion.Before before = place == 0 ? alphabet.textStart() : alphabet.before(text[place - 1]);
    return assertion.holds(before, after);
  }

  private Assertion.After after(int place) {
    if (place == length) {
      return afterLast;
    }
    boolean last = place == length - 1;
    return alphabet.after(text[place], last ? afterLast : Assertion.After.OTHER);
  }

  private void classify(String input, int limit) {
    length = limit;
    afterLast = alphabet.after(input, limit);
    if (text.length <= length) {
      text = new byte[Math.max(512, 2 * length)];
    }
    alphabet.classify(input, length, text);
    text[length] = BacktrackingCode.TEXT_END;
  }

  private static boolean has(long classSet, int charClass) {
    return (classSet >>> charClass & 1) != 0;
  }
}
