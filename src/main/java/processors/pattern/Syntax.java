package processors.pattern;

import java.util.List;

/** The syntax tree of a regular expression. */
sealed interface Syntax {
  /** Length of a match that has no bound. */
  int UNBOUNDED = Integer.MAX_VALUE;

  /** Whether it can match without consuming a character. */
  boolean nullable();

  /** The most characters that it can consume, or {@link #UNBOUNDED}. */
  int maxLength();

  /** One character of a set. */
  record Chars(CharSet set) implements Syntax {
    @Override
    public boolean nullable() {
      return false;
    }

    @Override
    public int maxLength() {
      return 1;
    }
  }

  /** A condition on the place, without consuming. */
  record Place(Assertion assertion) implements Syntax {
    @Override
    public boolean nullable() {
      return true;
    }

    @Override
    public int maxLength() {
      return 0;
    }
  }

  /** All parts one after the other; without parts it matches the empty text. */
  record Sequence(List<Syntax> parts) implements Syntax {
    @Override
    public boolean nullable() {
      return parts.stream().allMatch(Syntax::nullable);
    }

    @Override
    public int maxLength() {
      return parts.stream().mapToInt(Syntax::maxLength).reduce(0, Syntax::saturatedSum);
    }
  }

  /** The first of the choices, in order, with which the whole can match. */
  record Alternatives(List<Syntax> choices) implements Syntax {
    @Override
    public boolean nullable() {
      return choices.stream().anyMatch(Syntax::nullable);
    }

    @Override
    public int maxLength() {
      return choices.stream().mapToInt(Syntax::maxLength).max().orElse(0);
    }
  }

  /** A named group; {@code number} counts the named groups from 0. */
  record Group(int number, Syntax body) implements Syntax {
    @Override
    public boolean nullable() {
      return body.nullable();
    }

    @Override
    public int maxLength() {
      return body.maxLength();
    }
  }

  /** From {@code min} to {@code max} (or {@link #UNBOUNDED}) times the body. */
  record Repeat(Syntax body, int min, int max, Preference preference) implements Syntax {
    @Override
    public boolean nullable() {
      return min == 0 || body.nullable();
    }

    @Override
    public int maxLength() {
      int length = body.maxLength();
      if (length == 0 || max == 0) {
        return 0;
      }
      long total = (long) length * max;
      return length == UNBOUNDED || max == UNBOUNDED || total > UNBOUNDED ? UNBOUNDED : (int) total;
    }
  }

  /** Whether a repetition rather takes one more or one fewer. */
  enum Preference {
    MORE,
    FEWER
  }

  private static int saturatedSum(int left, int right) {
    return left > UNBOUNDED - right ? UNBOUNDED : left + right;
  }
}
