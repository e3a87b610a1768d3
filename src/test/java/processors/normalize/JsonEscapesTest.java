package processors.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEscapesTest {

  @Property
  void overlooksNothingThatJacksonEscapes(
      @ForAll @CharRange(from = 0, to = 0xffff) @StringLength(max = 40) String text) {
    String escaped = new String(JsonStringEncoder.getInstance().quoteAsString(text));

    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);

    if (!escaped.equals(text)) {
      assertThat(JsonEscapes.next(utf8, 0)).isLessThan(utf8.length);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 6, 7, 8, 9, 15, 16, 30})
  void findsOneInAnyPlace(int before) {
    for (char c : new char[] {'"', '\\', '?', 0, '\n', 0x1f}) {
      String text = "a".repeat(before) + c + "€".repeat(3);
      assertThat(JsonEscapes.next(text.getBytes(StandardCharsets.UTF_8), 0)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "10.0.1.5", "Mozilla/5.0 (X11; Linux) é€😀 !#[]~\u007f\u0080"})
  void textsWithoutAnyAreTold(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    assertThat(JsonEscapes.next(utf8, 0)).isEqualTo(utf8.length);
  }
}
