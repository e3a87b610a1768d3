package processors.read.unpack;

import java.util.Arrays;

/**
 * What an object is, told by its first bytes. Text may begin with the first letters of an archive
 * ({@code PK}, {@code BZh}, {@code PAR1}), so more than these must agree. Sources: RFC 1952 (gzip),
 * PKWARE APPNOTE 4.3 (zip), the bzip2 block magic, RFC 8878 (Zstandard), Apache Parquet file
 * format.
 */
public enum ContentKind {
  /** Members of gzip, one after another. */
  GZIP("gzip"),
  /** A zip archive that begins with its first member. */
  ZIP("zip"),
  /** Streams of bzip2, one after another. */
  BZIP2("bzip2"),
  /** Frames of Zstandard, one after another. */
  ZSTD("zstd"),
  /** A Parquet file; it is not unpacked but read by its own format. */
  PARQUET("Parquet"),
  /** None of these: text, or something unknown. */
  PLAIN("text");

  /** How many bytes at the start tell the kind. */
  static final int HEAD_LENGTH = 16;

  private static final byte[] GZIP_MAGIC = {0x1f, (byte) 0x8b, 8};
  private static final byte[] ZIP_MEMBER = {'P', 'K', 3, 4};
  private static final byte[] ZIP_END = {'P', 'K', 5, 6};
  private static final byte[] ZSTD_FRAME = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
  private static final byte[] BZIP2_MAGIC = {'B', 'Z', 'h'};
  private static final byte[] BZIP2_BLOCK = {0x31, 0x41, 0x59, 0x26, 0x53, 0x59};
  private static final byte[] BZIP2_END = {0x17, 0x72, 0x45, 0x38, 0x50, (byte) 0x90};
  // The magic and the first byte of a Thrift structure whose first field is a required i32.
  private static final byte[] PARQUET_MAGIC = {'P', 'A', 'R', '1', 0x15};

  private final String label;

  ContentKind(String label) {
    this.label = label;
  }

  /** The name for people. */
  public String label() {
    return label;
  }

  /** Tells the kind by the first {@value #HEAD_LENGTH} bytes, or all of a shorter object. */
  static ContentKind of(byte[] head) {
    if (startsWith(head, 0, GZIP_MAGIC)) {
      return GZIP;
    }
    if (startsWith(head, 0, ZIP_MEMBER) || startsWith(head, 0, ZIP_END)) {
      return ZIP;
    }
    if (startsWith(head, 0, ZSTD_FRAME)) {
      return ZSTD;
    }
    if (startsWith(head, 0, PARQUET_MAGIC)) {
      return PARQUET;
    }
    return bzip2(head) ? BZIP2 : PLAIN;
  }

  /** Whether content of this kind holds other content. */
  boolean archive() {
    return this != PLAIN && this != PARQUET;
  }

  private static boolean bzip2(byte[] head) {
    return startsWith(head, 0, BZIP2_MAGIC)
        && head.length > 3
        && head[3] >= '1'
        && head[3] <= '9'
        && (startsWith(head, 4, BZIP2_BLOCK) || startsWith(head, 4, BZIP2_END));
  }

  private static boolean startsWith(byte[] head, int from, byte[] magic) {
    int to = from + magic.length;
    return head.length >= to && Arrays.equals(head, from, to, magic, 0, magic.length);
  }
}
