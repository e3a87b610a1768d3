package local.samples;

import java.time.Instant;
import java.util.Random;

/** The time that passes in sample logs. */
final class SampleClock {

  private final int mostMillis;
  private Instant now;

  SampleClock(SampleFile file) {
    this.now = file.begin();
    this.mostMillis = file.mostMillis();
  }

  /** Lets as much time pass as may lie between two records. */
  void advance(Random random) {
    now = now.plusMillis(random.nextInt(mostMillis));
  }

  Instant now() {
    return now;
  }
}
