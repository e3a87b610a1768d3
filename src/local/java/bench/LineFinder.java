package bench;

import java.io.IOException;

/** Finds lines. */
final class LineFinder implements RecordFinder {

  private int headers;

  /**
   * @param headers how many lines at the beginning are no records
   */
  LineFinder(int headers) {
    this.headers = headers;
  }

  @Override
  public void feed(byte[] bytes, int length, Found found) throws IOException {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        if (headers > 0) {
          headers--;
        } else {
          found.record();
        }
      }
    }
  }
}
