package processors.record;

/**
 * The records of an object that are wanted, both ends included, counted from 1.
 *
 * @param first the first record wanted, at least 1
 * @param last the last record wanted, at least {@code first}
 */
public record RecordRange(long first, long last) {

  /** Every record of the object. */
  public static final RecordRange ALL = new RecordRange(1, Long.MAX_VALUE);

  /** Refuses a range that holds nothing. */
  public RecordRange {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException(
          "expected a record range 1 <= first <= last, got first=" + first + " last=" + last);
    }
  }

  /** Whether the record with this number is wanted. */
  public boolean contains(long number) {
    return number >= first && number <= last;
  }
}
