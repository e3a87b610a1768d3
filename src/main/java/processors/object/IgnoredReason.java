package processors.object;

/** Why an object is acknowledged without being read. */
public enum IgnoredReason {
  /** The key names a folder. */
  FOLDER("folder"),
  /** No log type knows the key. */
  UNKNOWN_LOG_TYPE("unknown-log-type"),
  /** The log type says that the key is to be left alone. */
  KEY_IGNORED("key-ignored"),
  /** The object is too small to hold a record. */
  TOO_SMALL("too-small");

  private final String label;

  IgnoredReason(String label) {
    this.label = label;
  }

  /** The name used in metrics and logs. */
  public String label() {
    return label;
  }
}
