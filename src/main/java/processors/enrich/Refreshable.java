package processors.enrich;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Data that is replaced as a whole while it is used. Who uses it takes it once for each batch, so
 * that a batch sees one state of it. Safe for any thread; the data itself must not change.
 *
 * @param <T> the data
 */
public final class Refreshable<T> implements Supplier<T> {

  private volatile T current;

  /** Holds what is there until something newer comes. */
  public Refreshable(T first) {
    current = Objects.requireNonNull(first, "first");
  }

  /** The data as it is now. */
  @Override
  public T get() {
    return current;
  }

  /** Puts newer data in the place of the old; the old goes on being good for who still has it. */
  public void replace(T newer) {
    current = Objects.requireNonNull(newer, "newer");
  }
}
