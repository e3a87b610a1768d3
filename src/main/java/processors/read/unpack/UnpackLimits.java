package processors.read.unpack;

/**
 * How far archives are unpacked.
 *
 * @param maxBytes the most bytes that an archive may unpack to
 * @param ratioFrom the unpacked bytes from which {@code maxRatio} counts, so that small objects of
 *     equal lines pass
 * @param maxRatio the most unpacked bytes for one packed byte; logs reach about 100, deflate cannot
 *     go beyond 1,032
 * @param maxDepth how many archives may lie inside one another
 */
public record UnpackLimits(long maxBytes, long ratioFrom, long maxRatio, int maxDepth) {

  /** 64 GiB, 1,000 to 1 once beyond 1 GiB, 3 archives inside one another. */
  public static final UnpackLimits STANDARD = new UnpackLimits(64L << 30, 1L << 30, 1000, 3);

  /** Refuses limits under which nothing can be unpacked. */
  public UnpackLimits {
    if (maxBytes < 1 || ratioFrom < 0 || maxRatio < 1 || maxDepth < 1) {
      throw new IllegalArgumentException(
          "expected maxBytes, maxRatio and maxDepth of at least 1 and ratioFrom of at least 0, got "
              + "maxBytes="
              + maxBytes
              + " ratioFrom="
              + ratioFrom
              + " maxRatio="
              + maxRatio
              + " maxDepth="
              + maxDepth);
    }
  }
}
