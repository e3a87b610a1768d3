package processors.load;

/** Who names the documents. */
public enum DocumentIds {
  /** The program: a second delivery overwrites the first. */
  OURS,
  /**
   * OpenSearch: for time-series collections of OpenSearch Serverless, which refuse ids. A second
   * delivery then makes second documents.
   */
  THEIRS
}
