package processors.enrich.threat;

import java.util.concurrent.ThreadLocalRandom;

/** Makes hashes that nobody outside can foresee, so that no feed can fill one slot of a table. */
final class Seed {

  /** An odd number that differs from run to run. */
  static final long OF_THIS_PROGRAM = ThreadLocalRandom.current().nextLong() | 1;

  private Seed() {}
}
