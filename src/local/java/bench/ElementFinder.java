package bench;

import java.io.IOException;

/** Finds JSON objects of one depth, by strings and brackets alone. */
final class ElementFinder implements RecordFinder {

  /** The depth of an element: the object at the top, the array, the element. */
  static final int IN_ARRAY = 3;

  /** The depth of an object at the top. */
  static final int AT_TOP = 1;

  private final int wanted;
  private int depth;
  private boolean inString;
  private boolean escaped;

  /**
   * @param wanted the depth of the objects that are records
   */
  ElementFinder(int wanted) {
    this.wanted = wanted;
  }

  @Override
  public void feed(byte[] bytes, int length, Found found) throws IOException {
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      if (inString) {
        if (escaped) {
          escaped = false;
        } else if (b == '\\') {
          escaped = true;
        } else if (b == '"') {
          inString = false;
        }
      } else if (b == '"') {
        inString = true;
      } else if (b == '{' || b == '[') {
        depth++;
      } else if (b == '}' || b == ']') {
        if (b == '}' && depth == wanted) {
          found.record();
        }
        depth--;
      }
    }
  }
}
