package bench;

import java.io.IOException;

/** Finds records of several lines by the character with which their first line begins. */
final class BlockFinder implements RecordFinder {

  private final byte first;
  private boolean lineStart = true;

  BlockFinder(char first) {
    this.first = (byte) first;
  }

  @Override
  public void feed(byte[] bytes, int length, Found found) throws IOException {
    for (int i = 0; i < length; i++) {
      if (lineStart && bytes[i] == first) {
        found.record();
      }
      lineStart = bytes[i] == '\n';
    }
  }
}
