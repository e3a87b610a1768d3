package processors.read;

/**
 * When a batch is full: at the first of the two.
 *
 * @param records how many records
 * @param characters how much text of records; the record that reaches it still belongs to the batch
 */
public record BatchLimits(int records, int characters) {

  /** 1,000 records or a million characters. */
  public static final BatchLimits STANDARD = new BatchLimits(1000, 1 << 20);

  /** Refuses limits under which no record fits. */
  public BatchLimits {
    if (records < 1 || characters < 1) {
      throw new IllegalArgumentException(
          "expected at least 1 record and 1 character a batch, got records="
              + records
              + " characters="
              + characters);
    }
  }
}
