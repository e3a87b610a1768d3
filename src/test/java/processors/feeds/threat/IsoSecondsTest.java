package processors.feeds.threat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsoSecondsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-10T05:00:00Z, 2026-01-10T05:00:00Z",
    "2026-01-10T05:00:00.987Z, 2026-01-10T05:00:00Z",
    "2026-01-10T05:00:00.987654, 2026-01-10T05:00:00Z",
    "2026-01-10 05:00:00, 2026-01-10T05:00:00Z",
    "2026-01-10T05:00:00+09:00, 2026-01-09T20:00:00Z",
    "2026-01-10, 2026-01-10T00:00:00Z",
    "yesterday, ",
    "'', "
  })
  void timesAreInUtcWithoutFractions(String text, String expected) {
    assertThat(IsoSeconds.of(text)).isEqualTo(expected);
  }
}
