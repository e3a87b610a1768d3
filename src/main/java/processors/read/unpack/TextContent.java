package processors.read.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import processors.record.Reason;

/**
 * Unpacked content as UTF-8 text: a byte order mark is left out, UTF-16 with such a mark is turned
 * into UTF-8, and content that is no text is refused.
 */
public final class TextContent {

  private static final int SEEN_LENGTH = 1 << 12;
  private static final int SHOWN_LENGTH = 16;
  // Random bytes have about 45 % of bytes that do not belong into text.
  private static final int STRANGE_SHARE = 10;

  private TextContent() {}

  /**
   * Opens content as text.
   *
   * @throws ObjectDefect {@link Reason#OBJECT_UNKNOWN} if it is no text
   */
  public static InputStream open(InputStream unpacked) throws IOException {
    Lookahead ahead = new Lookahead(unpacked);
    byte[] head = ahead.peek(SEEN_LENGTH);
    if (startsWith(head, 0xef, 0xbb, 0xbf)) {
      ahead.skipSeen(3);
      return ahead;
    }
    if (startsWith(head, 0xfe, 0xff)) {
      ahead.skipSeen(2);
      return new TranscodedStream(ahead, StandardCharsets.UTF_16BE);
    }
    if (startsWith(head, 0xff, 0xfe)) {
      ahead.skipSeen(2);
      return new TranscodedStream(ahead, StandardCharsets.UTF_16LE);
    }
    refuseBinary(head);
    return ahead;
  }

  private static void refuseBinary(byte[] head) throws ObjectDefect {
    boolean parquet = ContentKind.of(head) == ContentKind.PARQUET;
    if (parquet || binary(head)) {
      String found = HexFormat.of().formatHex(head, 0, Math.min(SHOWN_LENGTH, head.length));
      throw new ObjectDefect(
          Reason.OBJECT_UNKNOWN,
          (parquet ? "this log type's format reads text, not Parquet" : "unknown content")
              + "; expected text, plain or as gzip, zip, bzip2 or zstd; found bytes "
              + found);
    }
  }

  /** A record with some control characters must not cost the object, so their share counts. */
  private static boolean binary(byte[] head) {
    int control = 0;
    for (byte b : head) {
      if (isControl(b)) {
        control++;
      }
    }
    return control > 0 && (control + undecodable(head)) * STRANGE_SHARE >= head.length;
  }

  private static boolean isControl(byte b) {
    return b == 0x7f || b >= 0 && b < ' ' && (b < 7 || b > 13) && b != 27;
  }

  private static int undecodable(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    return (int) text.chars().filter(c -> c == '\uFFFD').count();
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
