package bench;

/** Where the time goes. */
enum Stage {
  /** Unpacking and finding the records. */
  READ,
  /** From a record's text to its fields. */
  PARSE,
  /** Normalising, and the log type's own steps. */
  NORMALIZE,
  /** What other sources add. */
  ENRICH,
  /** From a document to its JSON. */
  SERIALIZE,
  /** Seeing that all documents are there: the benchmark's own, in the route's time as well. */
  CHECK,
  /** What the route takes beyond the processors that it calls. */
  CAMEL
}
