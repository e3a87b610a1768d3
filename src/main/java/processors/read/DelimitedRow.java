package processors.read;

import java.util.ArrayList;
import java.util.List;

/**
 * A row whose values stand between delimiters. A value that begins with a quote goes on to the
 * closing quote; two quotes inside stand for one (RFC 4180). Text behind the closing quote belongs
 * to the value, as Python's {@code csv} reads it.
 */
final class DelimitedRow implements RowSplitter {

  private static final char QUOTE = '"';
  private static final int FEWEST = 8;

  private final char delimiter;

  DelimitedRow(char delimiter) {
    this.delimiter = delimiter;
  }

  @Override
  public List<String> split(String row, int columns) {
    List<String> values = new ArrayList<>(Math.max(columns, FEWEST));
    int at = 0;
    while (at >= 0 && values.size() < MOST_VALUES) {
      at =
          at < row.length() && row.charAt(at) == QUOTE
              ? addQuoted(row, at + 1, values)
              : addPlain(row, at, values);
    }
    return values;
  }

  /** Adds a value and says where the next one begins, or -1 behind the last one. */
  private int addPlain(String row, int from, List<String> values) {
    int end = row.indexOf(delimiter, from);
    values.add(end < 0 ? row.substring(from) : row.substring(from, end));
    return end < 0 ? -1 : end + 1;
  }

  private int addQuoted(String row, int from, List<String> values) {
    StringBuilder value = new StringBuilder();
    int at = from;
    int quote = row.indexOf(QUOTE, at);
    while (quote >= 0 && quote + 1 < row.length() && row.charAt(quote + 1) == QUOTE) {
      value.append(row, at, quote + 1);
      at = quote + 2;
      quote = row.indexOf(QUOTE, at);
    }
    if (quote < 0) {
      values.add(value.append(row, at, row.length()).toString());
      return -1;
    }
    value.append(row, at, quote);
    int end = row.indexOf(delimiter, quote + 1);
    values.add(value.append(row, quote + 1, end < 0 ? row.length() : end).toString());
    return end < 0 ? -1 : end + 1;
  }
}
