package processors.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastTextTest {

  private final List<String> searched = new ArrayList<>();
  private final LastText<Integer> lengths =
      new LastText<>(
          text -> {
            searched.add(text);
            return text.length();
          });

  @Test
  void searchesAnEqualTextOnce() {
    assertThat(lengths.find("key")).isEqualTo(3);
    assertThat(lengths.find(new String("key"))).isEqualTo(3);

    assertThat(searched).containsExactly("key");
  }

  @Test
  void searchesAnotherText() {
    assertThat(lengths.find("key")).isEqualTo(3);
    assertThat(lengths.find("other")).isEqualTo(5);
    assertThat(lengths.find("key")).isEqualTo(3);
  }
}
