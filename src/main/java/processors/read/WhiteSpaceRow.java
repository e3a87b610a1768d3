package processors.read;

import java.util.ArrayList;
import java.util.List;

/** A row whose values stand between runs of white space. */
final class WhiteSpaceRow implements RowSplitter {

  private static final int FEWEST = 8;

  @Override
  public List<String> split(String row, int columns) {
    List<String> values = new ArrayList<>(Math.max(columns, FEWEST));
    int length = row.length();
    int at = 0;
    while (at < length && values.size() < MOST_VALUES) {
      while (at < length && WhiteSpace.isSpace(row.charAt(at))) {
        at++;
      }
      int from = at;
      while (at < length && !WhiteSpace.isSpace(row.charAt(at))) {
        at++;
      }
      if (at > from) {
        values.add(row.substring(from, at));
      }
    }
    return values;
  }
}
