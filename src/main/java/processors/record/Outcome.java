package processors.record;

/** How a record ended. Each record has exactly one outcome. */
public sealed interface Outcome {

  /** OpenSearch acknowledged the record's document. */
  Outcome LOADED = new Loaded();

  /** OpenSearch acknowledged the record's document. */
  record Loaded() implements Outcome {}

  /**
   * Left out on purpose.
   *
   * @param rule the name of the rule that asked for it
   */
  record Excluded(String rule) implements Outcome {}

  /**
   * Could not be loaded and goes to the dead-letter channel.
   *
   * @param reason the kind of trouble, for filtering and counting
   * @param detail what was found, where, and what was expected
   */
  record DeadLettered(Reason reason, String detail) implements Outcome {}
}
