package processors.read.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import processors.record.Reason;

/**
 * Unpacks gzip, zip, bzip2 and Zstandard, also inside one another, as a stream. Thread-safe; the
 * streams that it gives are not.
 *
 * <p>The streams hand out everything before a damaged place, then throw {@link ObjectDefect}. Only
 * inside a damaged zip member or Zstandard frame the last few bytes before the place may be
 * missing.
 */
public final class Unpacker {

  private final UnpackLimits limits;

  /** An unpacker that keeps to limits. */
  public Unpacker(UnpackLimits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
  }

  /**
   * The content of an object. Closing it closes the object's stream.
   *
   * @throws ObjectDefect if the object's first bytes already show that it cannot be read
   */
  public InputStream unpack(InputStream object) throws IOException {
    return unpack(object, 0);
  }

  private InputStream unpack(InputStream content, int depth) throws IOException {
    Lookahead ahead = new Lookahead(content);
    ContentKind kind = ContentKind.of(ahead.peek(ContentKind.HEAD_LENGTH));
    if (!kind.archive()) {
      return ahead;
    }
    if (depth == limits.maxDepth()) {
      throw new ObjectDefect(
          Reason.LIMIT_EXCEEDED,
          "archives lie inside one another, more than "
              + limits.maxDepth()
              + " deep; the next one is "
              + kind.label());
    }
    UnpackedStream unpacked =
        new UnpackedStream(
            kind, new PackedStream(ahead), limits, packed -> decoder(kind, packed, depth));
    return kind == ContentKind.ZIP ? unpacked : unpack(unpacked, depth + 1);
  }

  private InputStream decoder(ContentKind kind, PackedStream packed, int depth) throws IOException {
    return switch (kind) {
      case GZIP -> new GzipMembers(packed);
      // Each member tells its own kind.
      case ZIP -> new ZipMembers(packed, member -> unpack(member, depth + 1));
      case BZIP2 -> new Bzip2Streams(packed);
      case ZSTD -> new ZstdFrames(packed);
      case PARQUET, PLAIN -> throw new IllegalArgumentException(kind.label() + " is no archive");
    };
  }
}
