package bench;

import java.io.IOException;

/** Finds the objects in the arrays of objects at the top, by strings and brackets alone. */
final class ElementFinder implements RecordFinder {

  /** The depth of an element: the object at the top, the array, the element. */
  private static final int ELEMENT = 3;

  private int depth;
  private boolean inString;
  private boolean escaped;

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
        if (b == '}' && depth == ELEMENT) {
          found.record();
        }
        depth--;
      }
    }
  }
}
