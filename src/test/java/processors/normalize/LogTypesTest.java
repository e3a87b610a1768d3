package processors.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import processors.parse.RecordParsers;
import processors.read.RecordFormats;
import processors.read.RecordLimits;

class LogTypesTest {

  private static final Map<String, BiConsumer<LogTypeDefinition, String>> SETTERS =
      Map.ofEntries(
          Map.entry("name", LogTypeDefinition::setName),
          Map.entry("s3Key", LogTypeDefinition::setS3Key),
          Map.entry("s3KeyIgnored", LogTypeDefinition::setS3KeyIgnored),
          Map.entry("fileTimestamp", LogTypeDefinition::setFileTimestamp),
          Map.entry("format", LogTypeDefinition::setFormat),
          Map.entry("firstLine", LogTypeDefinition::setFirstLine),
          Map.entry("pattern", LogTypeDefinition::setPattern),
          Map.entry("index", LogTypeDefinition::setIndex),
          Map.entry("indexSuffix", LogTypeDefinition::setIndexSuffix),
          Map.entry("indexRotation", LogTypeDefinition::setIndexRotation),
          Map.entry("indexTime", LogTypeDefinition::setIndexTime),
          Map.entry("indexTimeZone", LogTypeDefinition::setIndexTimeZone),
          Map.entry("id", LogTypeDefinition::setId),
          Map.entry("idSuffix", LogTypeDefinition::setIdSuffix),
          Map.entry("timestamp", LogTypeDefinition::setTimestamp),
          Map.entry("timestampFormat", LogTypeDefinition::setTimestampFormat),
          Map.entry("timestampZone", LogTypeDefinition::setTimestampZone),
          Map.entry("rename", LogTypeDefinition::setRename),
          Map.entry("jsonText", LogTypeDefinition::setJsonText),
          Map.entry("fields", LogTypeDefinition::setFields),
          Map.entry("clientIp", LogTypeDefinition::setClientIp),
          Map.entry("geoip", LogTypeDefinition::setGeoip),
          Map.entry("threatIps", LogTypeDefinition::setThreatIps),
          Map.entry("threatDomains", LogTypeDefinition::setThreatDomains),
          Map.entry("userAgent", LogTypeDefinition::setUserAgent));

  private final LogTypes logTypes = sampleLogTypes();

  @Test
  void theSmallestDefinitionIsEnough() {
    logTypes.replaceWith(List.of(sampleDefinition("app")));

    assertThat(logTypes.named("app").matches("x/app/y")).isTrue();
    assertThat(logTypes.named("app").matches("x/other/y")).isFalse();
    assertThat(logTypes.named("app").priority()).isEqualTo(1000);
    assertThat(logTypes.named("app").fileTime("x")).isEmpty();
    assertThat(logTypes.named("app").ignoredBecause("x")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name            | ''                | expected lower-case letters, digits and dashes
          name            | My App            | expected lower-case letters, digits and dashes
          s3Key           | ''                | expected a value, got none
          s3Key           | 'a('              | expected ')'
          s3KeyIgnored    | 'a**'             | of the pattern: a**
          fileTimestamp   | '(?P<yaer>.*)'    | expected the group year and any of month, day
          fileTimestamp   | '(?P<day>\\d\\d)' | expected the group year
          format          | ''                | expected a value, got none
          format          | jsno              | unknown format 'jsno'; expected one of
          firstLine       | '[a'              | of the pattern: [a
          pattern         | '(?<=a)b'         | of the pattern: (?<=a)b
          index           | ''                | expected a value, got none
          index           | Log-App           | lower-case letters, digits, '-', '_' and '.', such as log-app
          indexSuffix     | PROD              | got 'log-app-PROD'
          indexRotation   | hourly            | expected one of monthly, daily, weekly, weekly-of-year, yearly, auto, none, got 'hourly'
          indexRotation   | ''                | expected one of monthly
          indexTime       | eventTime         | expected @timestamp or event_ingested, got 'eventTime'
          indexTimeZone   | Tokyo             | expected an offset such as +09:00, got 'Tokyo'
          indexTimeZone   | +9:00             | expected an offset such as +09:00, got '+9:00'
          id              | a b               | expected one field, got 'a b'
          idSuffix        | a..b              | expected names joined by single dots
          timestamp       | .a                | expected names joined by single dots
          timestampFormat | iso               | expected iso8601, epoch, syslog or a strptime pattern
          timestampFormat | %Y-%k             | expected one of %Y %y %m
          timestampZone   | 9                 | expected an offset such as +09:00, got '9'
          rename          | new=old           | expected 'new: old', got 'new=old'
          rename          | 'new:'            | expected 'new: old', got 'new:'
          jsonText        | a..b              | expected names joined by single dots
          fields          | source.ip         | expected 'field: source'
          clientIp        | source.ip         | expected the field of the client's address and that of X-Forwarded-For
          geoip           | a.                | expected names joined by single dots
          threatIps       | a.                | expected names joined by single dots
          threatDomains   | a.                | expected names joined by single dots
          userAgent       | a.                | expected names joined by single dots
          """)
  void aWrongSettingIsNamedWithWhatWasExpected(String setting, String value, String expected) {
    LogTypeDefinition definition = sampleDefinition("app");
    SETTERS.get(setting).accept(definition, value);

    ConfigurationError error =
        catchThrowableOfType(
            ConfigurationError.class, () -> logTypes.replaceWith(List.of(definition)));

    String name = setting.equals("name") ? value : "app";
    assertThat(error)
        .hasMessageStartingWith("log type '" + name + "': " + setting + ": ")
        .hasMessageContaining(expected)
        .hasMessageContaining(value);
    assertThat(error.logType()).contains(name);
    assertThat(error.setting()).contains(setting);
    assertThat(error.problem()).contains(expected).doesNotContain("log type");
  }

  @Test
  void ofABlockTheLineIsNamedThatIsWrong() {
    LogTypeDefinition definition = sampleDefinition("app");
    definition.setFields("a: b\n  # why\n  c d\n");

    ConfigurationError error =
        catchThrowableOfType(
            ConfigurationError.class, () -> logTypes.replaceWith(List.of(definition)));

    assertThat(error.value()).contains("c d");
  }

  @Test
  void keysAreMatchedByPriorityThenName() {
    LogTypeDefinition general = sampleDefinition("a-general");
    general.setPriority(20);
    LogTypeDefinition special = sampleDefinition("z-special");
    special.setPriority(10);
    LogTypeDefinition twin = sampleDefinition("b-general");
    twin.setPriority(20);

    logTypes.replaceWith(List.of(twin, general, special));

    assertThat(logTypes.all())
        .extracting(LogType::name)
        .containsExactly("z-special", "a-general", "b-general");
    assertThat(logTypes.forKey("app/")).map(LogType::name).contains("z-special");
    assertThat(logTypes.forKey("other/")).isEmpty();
  }

  @Test
  void twoLogTypesOfANameAreRefused() {
    LogTypeDefinition first = sampleDefinition("app");
    LogTypeDefinition second = sampleDefinition("app");

    assertThatThrownBy(() -> logTypes.replaceWith(List.of(first, second)))
        .isInstanceOf(ConfigurationError.class)
        .hasMessage("log type 'app': name: expected a name of its own, got one given twice");
  }

  @Test
  void whatWasKnownStaysIfAnythingIsWrong() {
    logTypes.replaceWith(List.of(sampleDefinition("app")));
    LogTypeDefinition wrong = sampleDefinition("wrong");
    wrong.setIndex("");

    assertThatThrownBy(() -> logTypes.replaceWith(List.of(sampleDefinition("other"), wrong)))
        .isInstanceOf(ConfigurationError.class);

    assertThat(logTypes.all()).extracting(LogType::name).containsExactly("app");
  }

  @Test
  void whoeverHoldsALogTypeKeepsItWhenItIsReplaced() {
    logTypes.replaceWith(List.of(sampleDefinition("app")));
    LogType held = logTypes.named("app");

    logTypes.replaceWith(List.of(sampleDefinition("other")));

    assertThat(held.matches("app/")).isTrue();
    assertThatThrownBy(() -> logTypes.named("app"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'app'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "vpc-flow-2"})
  void aNameMayHoldLettersDigitsAndDashes(String name) {
    logTypes.replaceWith(List.of(sampleDefinition(name)));

    assertThat(logTypes.named(name).name()).isEqualTo(name);
  }

  static LogTypes sampleLogTypes() {
    return new LogTypes(RecordFormats.standard(), new RecordParsers(RecordLimits.STANDARD));
  }

  static LogTypeDefinition sampleDefinition(String name) {
    LogTypeDefinition definition = new LogTypeDefinition();
    definition.setName(name);
    definition.setS3Key("app/");
    definition.setIndex("log-app");
    definition.setFormat("json");
    return definition;
  }
}
