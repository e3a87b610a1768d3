package processors.read;

import java.util.ArrayList;
import java.util.List;

/** Cuts a row into its values. Thread-safe. */
@FunctionalInterface
interface RowSplitter {

  /** The most values of a row. */
  int MOST_VALUES = 10_000;

  /**
   * The values of a row, at most {@value #MOST_VALUES}: a row of nothing but delimiters would cost
   * far more memory than its text.
   *
   * @param columns how many values to expect; there may be more or fewer
   */
  List<String> split(String row, int columns);

  /** The columns' names in a header row, with {@code -} turned into {@code _}. */
  default List<String> header(String row) {
    List<String> names = new ArrayList<>();
    for (String name : split(row, 0)) {
      names.add(WhiteSpace.strip(name).replace('-', '_').intern());
    }
    return List.copyOf(names);
  }
}
