package processors.read;

import java.util.ArrayList;
import java.util.List;

/** Cuts a row into its values. Thread-safe. */
@FunctionalInterface
interface RowSplitter {

  /** The most columns of a table. */
  int MOST_COLUMNS = 10_000;

  /**
   * The first values of a row. What has no column has no name either and is not cut out: a row of
   * nothing but delimiters would cost far more memory than its text.
   *
   * @param columns the most values
   */
  List<String> split(String row, int columns);

  /** The columns' names in a header row, with {@code -} turned into {@code _}. */
  default List<String> header(String row) {
    List<String> names = new ArrayList<>();
    for (String name : split(row, MOST_COLUMNS)) {
      names.add(WhiteSpace.strip(name).replace('-', '_').intern());
    }
    return List.copyOf(names);
  }
}
