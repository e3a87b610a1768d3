package processors.steps;

import java.util.function.Function;

/**
 * Remembers what was found in the last text, for texts that many records in a row share, such as
 * the object's key and the log stream's name. Safe for any thread if what is found is immutable.
 *
 * @param <T> what is found
 */
public final class LastText<T> {

  private final Function<String, T> search;
  private volatile Found<T> last = new Found<>(null, null);

  private record Found<T>(String text, T found) {}

  /**
   * @param search gives the same for equal texts
   */
  public LastText(Function<String, T> search) {
    this.search = search;
  }

  /** What is found in a text, which is not null. */
  public T find(String text) {
    Found<T> known = last;
    if (!text.equals(known.text())) {
      known = new Found<>(text, search.apply(text));
      last = known;
    }
    return known.found();
  }
}
