package processors.read;

/**
 * When a batch is full: at the first of the two.
 *
 * @param records how many records
 * @param characters how much text of records; the record that reaches it still belongs to the batch
 */
public record BatchLimits(int records, int characters) {

  /**
   * 200 records or a quarter of a million characters: the documents of a batch stay in the
   * processor's cache from one step of the route to the next, and Camel's own work, which is done
   * once a batch, is still little.
   */
  public static final BatchLimits STANDARD = new BatchLimits(200, 1 << 18);

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
