package processors.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of what feeds are made of (FIPS 180-4, "Secure Hash Standard"). */
public final class Sha256 {

  private Sha256() {}

  /** The hash of all that a stream holds, in lower-case hexadecimal digits; closes the stream. */
  public static String of(InputStream content) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = new DigestInputStream(content, digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
