package processors.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A mark in ASCII, such as a tag's beginning, that is looked for in a window. */
final class ByteMark {

  private final byte[] bytes;

  ByteMark(String ascii) {
    bytes = ascii.getBytes(StandardCharsets.US_ASCII);
  }

  /** How many bytes it has. */
  int length() {
    return bytes.length;
  }

  /** Whether it stands so many bytes behind the window's start; reads on if need be. */
  boolean standsAt(ByteWindow window, int offset) throws IOException {
    for (int i = 0; i < bytes.length; i++) {
      if (!has(window, offset + i) || window.bytes[window.start + offset + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the window has a byte so far behind its start; reads on if need be. */
  static boolean has(ByteWindow window, int offset) throws IOException {
    while (window.end - window.start <= offset) {
      if (!window.more()) {
        return false;
      }
    }
    return true;
  }
}
