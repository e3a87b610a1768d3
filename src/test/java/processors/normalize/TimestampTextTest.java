package processors.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.OffsetRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-01-10T00:01:02Z              | 2026-01-10T00:01:02+00:00
          2026-01-10T00:01:02.1Z            | 2026-01-10T00:01:02.100000+00:00
          2026-01-10T00:01:02.000001Z       | 2026-01-10T00:01:02.000001+00:00
          2026-01-10T00:01:02.000000001Z    | 2026-01-10T00:01:02.000000001+00:00
          2026-01-10T00:01:02.123456789Z    | 2026-01-10T00:01:02.123456789+00:00
          2026-12-31T23:59:59+09:00         | 2026-12-31T23:59:59+09:00
          2026-12-31T23:59:59-03:30         | 2026-12-31T23:59:59-03:30
          2026-12-31T23:59:59-00:00:30      | 2026-12-31T23:59:59-00:00:30
          0001-01-01T00:00:00Z              | 0001-01-01T00:00:00+00:00
          0999-01-01T00:00:00Z              | 0999-01-01T00:00:00+00:00
          """)
  void writesTimesAsTheDocumentsHaveThem(String time, String expected) {
    assertThat(TimestampText.of(OffsetDateTime.parse(time))).isEqualTo(expected);
  }

  @Property
  void writesWhatJavaReads(
      @ForAll @OffsetRange(min = "-12:00", max = "+14:00") OffsetDateTime time) {
    assertThat(OffsetDateTime.parse(TimestampText.of(time))).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iso8601", "epoch", "syslog", "%Y-%m-%d"})
  void eachFormatHasAName(String name) {
    assertThat(TimestampFormat.named(name)).isNotNull();
  }

  @Test
  void aNameIsNotAFormatInAnotherCase() {
    assertThatThrownBy(() -> TimestampFormat.named("ISO8601".toUpperCase(Locale.ROOT)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("iso8601, epoch, syslog");
  }
}
