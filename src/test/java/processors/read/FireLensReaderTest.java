package processors.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import processors.record.BatchEntry;
import processors.record.Outcome;
import processors.record.Reason;
import processors.record.Record;

class FireLensReaderTest {

  private static final String STDOUT =
      """
      {"container_id":"c1","container_name":"web","source":"stdout","log":" a\\tb ","ecs_cluster":"x",\
      "ecs_task_arn":"arn:aws:ecs:eu-west-1:210987654321:task/x/1","ecs_task_definition":"web:7",\
      "ec2_instance_id":"i-0123456789abcdef0","partial_message":"true","more":{"log":"no"}}
      """;

  @Test
  void theLogOfALineIsTheRecordAndTheRestItsEnvelope() throws IOException {
    Record record = read(true, "\n" + STDOUT).get(0).record();

    assertThat(record.text()).isEqualTo(" a\tb ");
    assertThat(record.number()).isEqualTo(2);
    assertThat(record.envelope().id()).isNull();
    assertThat(record.envelope().accountId()).isEqualTo("210987654321");
    assertThat(record.envelope().region()).isEqualTo("eu-west-1");
    assertThat(record.envelope().fields())
        .isEqualTo(
            Map.of(
                "container_id", "c1",
                "container_name", "web",
                "container_source", "stdout",
                "ecs_cluster", "x",
                "ecs_task_arn", "arn:aws:ecs:eu-west-1:210987654321:task/x/1",
                "ecs_task_definition", "web:7",
                "ec2_instance_id", "i-0123456789abcdef0"));
  }

  @Test
  void standardErrorIsExcludedUnlessTheLogTypeWantsIt() throws IOException {
    String line = "{\"source\":\"stderr\",\"log\":\"oops\"}";

    assertThat(read(true, line).get(0).outcome())
        .isEqualTo(new Outcome.Excluded("container stderr"));
    assertThat(read(false, line).get(0).pending()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON",
        "[\"log\"]",
        "{\"source\":\"stdout\"}",
        "{\"log\":7}",
        "{\"log\":\"cut off",
        "{\"log\":\"a\"} {\"log\":\"b\"}"
      })
  void aLineOfAnotherKindIsRefusedWithItsTextAndTheOthersAreRead(String line) throws IOException {
    List<BatchEntry> entries = read(true, line + "\n" + STDOUT);

    assertThat(entries.get(0).record().text()).isEqualTo(line);
    assertThat(entries.get(0).outcome())
        .isEqualTo(
            new Outcome.DeadLettered(
                Reason.UNPARSABLE,
                "line 1: expected a JSON object of FireLens with the text member log"));
    assertThat(entries.get(1).pending()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "arn:aws:ecs", "null"})
  void aTaskWithoutAnArnHasNoAccount(String arn) throws IOException {
    Record record = read(true, "{\"log\":\"a\",\"ecs_task_arn\":\"" + arn + "\"}").get(0).record();

    assertThat(record.envelope().accountId()).isNull();
    assertThat(record.envelope().region()).isNull();
  }

  @Test
  void aFormatWithAHeaderIsRefused() {
    assertThatThrownBy(() -> FireLensFormat.of(settings("csv", true)))
        .hasMessageContaining("the envelope firelens has no place for the header");
  }

  private static List<BatchEntry> read(boolean ignoreStderr, String lines) throws IOException {
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    List<BatchEntry> entries = new ArrayList<>();
    try (RecordReader reader =
        RecordFormats.standard()
            .format(settings("text", ignoreStderr))
            .open(new ByteArrayInputStream(bytes), RecordLimits.STANDARD)) {
      for (BatchEntry entry = reader.read(); entry != null; entry = reader.read()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static ReadSettings settings(String format, boolean ignoreStderr) {
    return new ReadSettings(format, "firelens", "", 0, "", "", ignoreStderr);
  }
}
