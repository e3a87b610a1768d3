package processors.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class IdleMatchersTest {
  private final LinearPattern pattern = LinearPattern.compile("a+");
  private final IdleMatchers idle = new IdleMatchers();

  @Test
  void a_thread_gets_back_the_matcher_that_it_left() {
    LineMatcher left = idle.take(pattern::matcher);
    idle.giveBack(left);

    assertThat(idle.take(pattern::matcher)).isSameAs(left);
  }

  @Test
  void a_matcher_in_use_is_lent_to_nobody_else() {
    LineMatcher inUse = idle.take(pattern::matcher);

    assertThat(idle.take(pattern::matcher)).isNotSameAs(inUse);
  }

  @Test
  void all_that_one_thread_left_is_lent_again() {
    Set<LineMatcher> left = taken(3);
    left.forEach(idle::giveBack);

    assertThat(taken(3)).isEqualTo(left);
  }

  @Test
  void another_thread_takes_what_has_no_place_of_its_own() {
    Set<LineMatcher> left = taken(2);
    left.forEach(idle::giveBack);

    LineMatcher lent =
        CompletableFuture.supplyAsync(
                () -> idle.take(pattern::matcher), task -> new Thread(task).start())
            .join();

    assertThat(left).contains(lent);
  }

  private Set<LineMatcher> taken(int matchers) {
    Set<LineMatcher> taken = new HashSet<>();
    for (int i = 0; i < matchers; i++) {
      taken.add(idle.take(pattern::matcher));
    }
    return taken;
  }
}
