package processors.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import processors.record.Document;

class IndexNamingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # each rotation
          monthly | ''   | +00:00 | 2026-01-10T00:00:00Z      | log-app-2026-01
          daily   | ''   | +00:00 | 2026-01-10T00:00:00Z      | log-app-2026-01-10
          weekly  | ''   | +00:00 | 2026-01-10T00:00:00Z      | log-app-2026-w02
          yearly  | ''   | +00:00 | 2026-01-10T00:00:00Z      | log-app-2026
          none    | ''   | +00:00 | 2026-01-10T00:00:00Z      | log-app
          auto    | ''   | +00:00 | 2026-01-10T00:00:00Z      | log-app
          # the suffix, which auto ignores
          monthly | prod | +00:00 | 2026-01-10T00:00:00Z      | log-app-prod-2026-01
          none    | 001  | +00:00 | 2026-01-10T00:00:00Z      | log-app-001
          auto    | prod | +00:00 | 2026-01-10T00:00:00Z      | log-app
          # weeks by ISO 8601: they belong to the year of their Thursday
          weekly  | ''   | +00:00 | 2025-12-28T23:59:59Z      | log-app-2025-w52
          weekly  | ''   | +00:00 | 2025-12-29T00:00:00Z      | log-app-2026-w01
          weekly  | ''   | +00:00 | 2021-01-01T00:00:00Z      | log-app-2020-w53
          weekly  | ''   | +00:00 | 2027-01-03T23:59:59Z      | log-app-2026-w53
          weekly  | ''   | +00:00 | 2027-01-04T00:00:00Z      | log-app-2027-w01
          # weeks of the year: from its first Monday
          weekly-of-year | '' | +00:00 | 2026-01-04T23:59:59Z | log-app-2026-w00
          weekly-of-year | '' | +00:00 | 2026-01-05T00:00:00Z | log-app-2026-w01
          weekly-of-year | '' | +00:00 | 2024-12-31T00:00:00Z | log-app-2024-w53
          weekly-of-year | '' | +00:00 | 2024-01-01T00:00:00Z | log-app-2024-w01
          weekly-of-year | '' | +00:00 | 2023-01-01T00:00:00Z | log-app-2023-w00
          weekly-of-year | '' | +00:00 | 2027-01-03T00:00:00Z | log-app-2027-w00
          # the day begins in the zone of the index, whatever that of the event
          daily   | ''   | +09:00 | 2026-01-10T14:59:59Z      | log-app-2026-01-10
          daily   | ''   | +09:00 | 2026-01-10T15:00:00Z      | log-app-2026-01-11
          daily   | ''   | +00:00 | 2026-01-11T08:59:59+09:00 | log-app-2026-01-10
          daily   | ''   | -03:30 | 2026-01-10T03:29:59Z      | log-app-2026-01-09
          daily   | ''   | -03:30 | 2026-01-10T03:30:00Z      | log-app-2026-01-10
          yearly  | ''   | -03:30 | 2026-01-01T03:29:59Z      | log-app-2025
          """)
  void namesTheIndexOfATime(
      String rotation, String suffix, String zone, OffsetDateTime time, String expected) {
    assertThat(
            naming(IndexRotation.named(rotation), suffix, IndexNaming.TimeSource.EVENT, zone)
                .nameFor(at(time), SampleRecords.source()))
        .isEqualTo(expected);
  }

  @Test
  void theTimeOfReadingCanDecide() {
    Document document = at(OffsetDateTime.parse("2020-05-05T00:00:00Z"));
    document.indexTime(OffsetDateTime.parse("2021-05-05T00:00:00Z"));

    assertThat(
            naming(IndexRotation.DAILY, "", IndexNaming.TimeSource.INGESTED, "-01:00")
                .nameFor(document, SampleRecords.source()))
        .isEqualTo("log-app-2026-01-14");
  }

  @Test
  void aStepCanDecideNameAndTime() {
    IndexNaming naming = naming(IndexRotation.DAILY, "x", IndexNaming.TimeSource.EVENT, "+00:00");
    Document ordinary = at(OffsetDateTime.parse("2026-01-10T00:00:00Z"));
    Document sent = at(OffsetDateTime.parse("2026-01-10T00:00:00Z"));
    sent.indexName("log-secure");
    sent.indexTime(OffsetDateTime.parse("2026-02-03T00:00:00Z"));

    assertThat(naming.nameFor(ordinary, SampleRecords.source())).isEqualTo("log-app-x-2026-01-10");
    assertThat(naming.nameFor(sent, SampleRecords.source())).isEqualTo("log-secure-x-2026-02-03");
    assertThat(naming.nameFor(ordinary, SampleRecords.source())).isEqualTo("log-app-x-2026-01-10");
  }

  @Property
  void aNameIsAlwaysOneThatOpenSearchTakes(
      @ForAll @DateRange(min = "0001-01-01", max = "9999-12-31") LocalDate day,
      @ForAll IndexRotation rotation) {
    String index = "a".repeat(244);
    IndexNaming naming =
        new IndexNaming(
            IndexNaming.checkedName(index),
            "",
            rotation,
            IndexNaming.TimeSource.EVENT,
            ZoneOffset.UTC);

    String name =
        naming.nameFor(at(day.atStartOfDay().atOffset(ZoneOffset.UTC)), SampleRecords.source());

    assertThat(name).startsWith(index).matches("[a-z0-9-]{1,255}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"log-app", "a", "0.log_app-x", "log.app"})
  void takesNamesThatOpenSearchTakes(String name) {
    assertThat(IndexNaming.checkedName(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Log-app",
        "log app",
        "log/app",
        "-log",
        "_log",
        "+log",
        ".",
        "..",
        "log*",
        "log,app",
        "log#app",
        "log:app",
        "log\\app",
        "log\"app",
        "log<app",
        "log|app",
        "log?",
        "lög"
      })
  void refusesNamesThatOpenSearchRefuses(String name) {
    assertThatThrownBy(() -> IndexNaming.checkedName(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lower-case letters")
        .hasMessageEndingWith("got '" + name + "'");
  }

  @Test
  void refusesNamesThatWouldBeTooLong() {
    assertThatThrownBy(() -> IndexNaming.checkedName("a".repeat(245)))
        .hasMessageContaining("at most 244");
  }

  private static IndexNaming naming(
      IndexRotation rotation, String suffix, IndexNaming.TimeSource source, String zone) {
    return new IndexNaming("log-app", suffix, rotation, source, ZoneOffset.of(zone));
  }

  private static Document at(OffsetDateTime time) {
    Document document = SampleRecords.document("{}");
    document.timestamp(time);
    return document;
  }
}
