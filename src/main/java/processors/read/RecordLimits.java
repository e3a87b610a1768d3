package processors.read;

/**
 * How large a record may be.
 *
 * @param maxLength the most bytes of a record as it lies in the unpacked object; also the most of a
 *     value that must be held back because what tells its meaning comes after it
 * @param keptLength how many bytes of a longer record are kept for the dead-letter channel
 * @param maxDepth how many levels deep a record may be nested
 */
public record RecordLimits(int maxLength, int keptLength, int maxDepth) {

  /** 16 MiB, 256 KiB of longer ones, 1,000 levels. */
  public static final RecordLimits STANDARD = new RecordLimits(16 << 20, 256 << 10, 1000);

  /** Refuses limits that cannot be kept. */
  public RecordLimits {
    if (keptLength < 1 || maxLength < keptLength || maxDepth < 1) {
      throw new IllegalArgumentException(
          "expected 1 <= keptLength <= maxLength and maxDepth >= 1, got keptLength="
              + keptLength
              + " maxLength="
              + maxLength
              + " maxDepth="
              + maxDepth);
    }
  }
}
