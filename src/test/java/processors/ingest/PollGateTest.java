package processors.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PollGateTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final PollGate gate = new PollGate();

  @Test
  void aChangeWaitsUntilAllPollsAreOutAndNoneComesInMeanwhile() {
    assertThat(gate.enter()).isTrue();
    assertThat(gate.enter()).isTrue();
    AtomicBoolean changed = new AtomicBoolean();
    CompletableFuture<Boolean> change = change(LONG, () -> changed.set(true));

    await().until(this::closed);
    gate.leave();
    assertThat(changed).isFalse();
    gate.leave();

    assertThat(change.join()).isTrue();
    assertThat(changed).isTrue();
    assertThat(gate.enter()).isTrue();
  }

  @Test
  void aChangeThatWouldTakeTooLongIsNotMade() throws Exception {
    gate.enter();
    AtomicInteger changes = new AtomicInteger();

    assertThat(gate.whileEmpty(Duration.ZERO, changes::incrementAndGet)).isFalse();

    assertThat(changes).hasValue(0);
    assertThat(gate.enter()).isTrue();
  }

  @Test
  void opensAgainAfterAChangeThatFails() {
    assertThatThrownBy(
            () ->
                gate.whileEmpty(
                    LONG,
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");

    assertThat(gate.enter()).isTrue();
  }

  private boolean closed() {
    if (gate.enter()) {
      gate.leave();
      return false;
    }
    return true;
  }

  private CompletableFuture<Boolean> change(Duration limit, Runnable change) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return gate.whileEmpty(limit, change);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
