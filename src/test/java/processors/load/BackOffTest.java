package processors.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private static final Duration FIRST = Duration.ofMillis(50);
  private static final Duration MOST = Duration.ofSeconds(30);

  @Test
  void theLongestWaitDoublesUpToTheLimit() {
    BackOff backOff = new BackOff(FIRST, MOST, bound -> bound - 1);

    assertThat(backOff.after(0)).isZero();
    assertThat(backOff.after(1)).isEqualTo(FIRST);
    assertThat(backOff.after(2)).isEqualTo(FIRST.multipliedBy(2));
    assertThat(backOff.after(10)).isEqualTo(FIRST.multipliedBy(512));
    assertThat(backOff.after(11)).isEqualTo(MOST);
    assertThat(backOff.after(1_000_000)).isEqualTo(MOST);
  }

  @Test
  void theWaitMayBeAnyPartOfTheLongest() {
    assertThat(new BackOff(FIRST, MOST, bound -> 0).after(5)).isZero();
  }

  @Test
  void aStopEndsAWaitThatHasBegun() throws Exception {
    Patience patience = new Patience(Duration.ZERO, Clock.systemUTC());
    Thread stopper = new Thread(patience::stopping);
    stopper.start();

    assertThatThrownBy(() -> patience.await(Duration.ofHours(1)))
        .isInstanceOf(GivenUpException.class);
    stopper.join();
  }

  @Test
  void withoutAStopAWaitEndsByItself() throws Exception {
    Patience patience = new Patience(Duration.ZERO, Clock.systemUTC());

    patience.await(Duration.ofMillis(5));
    patience.check();
  }
}
