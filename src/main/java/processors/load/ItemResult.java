package processors.load;

/** What OpenSearch says of one document of a bulk request. */
sealed interface ItemResult {

  /** OpenSearch has the document. */
  ItemResult ACCEPTED = new Accepted();

  /** OpenSearch has the document. */
  record Accepted() implements ItemResult {}

  /** Not now: OpenSearch is busy, restarting or short of disk, and the document may be good. */
  record Again(String reason) implements ItemResult {}

  /** OpenSearch failed inside, perhaps over this very document: worth a few more tries. */
  record Doubtful(String reason) implements ItemResult {}

  /** Never: OpenSearch does not take this document. */
  record Refused(String reason) implements ItemResult {}

  /**
   * Sorts an item of the answer (OpenSearch documentation, "Bulk": each item has its own status).
   *
   * @param status the item's HTTP status
   * @param error the type of the item's error, or null
   * @param reason what OpenSearch tells of it, or null
   */
  static ItemResult of(int status, String error, String reason) {
    if (status >= 200 && status < 300) {
      return ACCEPTED;
    }
    String text = "status " + status + " " + error + ": " + reason;
    // A block is of the index or the cluster (read-only since its disk is full), not the document's
    // fault. It comes as 403, 429 or 503.
    if (status == 429 || "cluster_block_exception".equals(error)) {
      return new Again(text);
    }
    if (status == 500) {
      return new Doubtful(text);
    }
    return status > 500 ? new Again(text) : new Refused(text);
  }
}
