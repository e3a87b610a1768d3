package routes.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewLogTypeTest {

  @TempDir private Path directory;

  @Test
  void jsonLines() throws IOException {
    NewLogType made =
        of(
            "app.json",
            """
            {"time":"2026-01-10T09:00:01Z","client_ip":"192.0.2.10","user":{"name":"alice"},"x":1}
            {"time":"2026-01-10T09:00:02Z","client_ip":"2001:db8::7","user":{"name":"bob"}}
            """);

    assertThat(made.shape().settings()).isEqualTo(Map.of("format", "json"));
    assertThat(made.timestamp()).contains(new TimestampFinder.Found("time", "iso8601"));
    assertThat(made.mappings())
        .isEqualTo(Map.of("source.ip", "client_ip", "user.name", "user.name"));
    assertThat(made.left()).containsExactly("x");
    assertThat(made.yaml(Optional.empty()))
        .contains("source.address: client_ip", "related.ip: [client_ip]", "geoip: 'source'");
  }

  @Test
  void aJsonArrayOverManyLines() throws IOException {
    NewLogType made =
        of("app.json", "[\n {\n  \"ts\": 1768035601\n },\n {\n  \"ts\": 1768035602\n }\n]\n");

    assertThat(made.shape().settings()).isEqualTo(Map.of("format", "json"));
    assertThat(made.fields().records()).isEqualTo(2);
    assertThat(made.timestamp()).contains(new TimestampFinder.Found("ts", "epoch"));
  }

  @Test
  void jsonWithTheRecordsInAField() throws IOException {
    NewLogType made = of("app.json", "{\"Records\":[{\"a\":1},{\"a\":2}]}");

    assertThat(made.shape().settings())
        .isEqualTo(Map.of("format", "json", "arrayField", "Records"));
    assertThat(made.fields().records()).isEqualTo(2);
  }

  @Test
  void linesInTheEnvelopeOfCloudWatch() throws IOException {
    NewLogType made =
        of(
            "app",
            """
            {"messageType":"DATA_MESSAGE","owner":"123456789012","logGroup":"g","logStream":"s",
             "logEvents":[{"id":"1","timestamp":1768035601000,"message":"a=1 b=2 c=3"},
                          {"id":"2","timestamp":1768035602000,"message":"a=4 b=5 c=6"}]}
            """);

    assertThat(made.shape().settings())
        .isEqualTo(Map.of("envelope", "cloudwatch", "format", "text", "pattern", "(?P<pairs>.*)"));
    assertThat(made.fields().values()).containsOnlyKeys("a", "b", "c");
  }

  @Test
  void aTableWhoseHeaderHasSpaces() throws IOException {
    NewLogType made = of("proxy.csv", "Date Time,Source IP\n2026-01-10 09:00:01,192.0.2.1\n");

    assertThat(made.shape().settings()).isEqualTo(Map.of("format", "csv", "delimiter", ","));
    assertThat(made.renamed())
        .isEqualTo(Map.of("date_time", "Date Time", "source_ip", "Source IP"));
    assertThat(made.timestamp().orElseThrow().field()).isEqualTo("date_time");
    assertThat(made.mappings()).isEqualTo(Map.of("source.ip", "source_ip"));
  }

  @Test
  void syslogWithPairs() throws IOException {
    NewLogType made =
        of(
            "fw.log",
            """
            <134>Jan 10 09:00:01 gw1 fw[12]: action=deny src=192.0.2.10 dst=203.0.113.7 user="A B"
            <134>Jan 10 09:00:02 gw1 fw[12]: action=allow src=192.0.2.11 dst=203.0.113.7 user=bob
            """);

    assertThat(made.shape().pairs()).contains("pairs");
    assertThat(made.fields().values().get("user")).containsExactly("A B", "bob");
    assertThat(made.mappings())
        .containsEntry("destination.ip", "dst")
        .containsEntry("process.name", "program")
        .containsEntry("event.action", "action");
    assertThat(made.yaml(Optional.of(7)))
        .contains("priority: '7'", "type: processors.steps.KeyValues", "{ ref: myAppPairs }");
  }

  @Test
  void recordsOfSeveralLines() throws IOException {
    NewLogType made =
        of(
            "svc.log",
            """
            2026-01-10 09:00:01,123 INFO Cart The cart is empty
            2026-01-10 09:00:02,123 ERROR Cart no
            \tat com.example.Cart
            """);

    assertThat(made.shape().settings())
        .containsEntry("format", "multiline")
        .hasEntrySatisfying("firstLine", first -> assertThat(first).startsWith("^\\[?\\d{4}-"));
    assertThat(made.fields().records()).isEqualTo(2);
    assertThat(made.mappings()).containsEntry("log.level", "level");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          192.0.2.1 - bob [10/Jan/2026:09:00:01 +0000] "GET / HTTP/1.1" 200 12 "-" "curl/8" | %d/%b/%Y:%H:%M:%S %z | client_ip, user, timestamp, method, url, http_version, status, bytes, user_agent
          192.0.2.1 - - [10/Jan/2026:09:00:01 +0000] "GET / HTTP/1.1" 304 -                 | %d/%b/%Y:%H:%M:%S %z | client_ip, timestamp, method, url, http_version, status
          2026-01-10T09:00:01Z 192.0.2.1 GET /a 200 "a b" 0.1                               | iso8601              | timestamp, client_ip, method, url, status, word_6, word_7
          Jan 10 09:00:01 host sshd[1]: session opened for bob                              | syslog               | timestamp, hostname, program, pid, message
          <165>1 2026-01-10T09:00:01Z host app 1 ID - the message                           | iso8601              | priority, timestamp, hostname, program, pid, msgid, message
          """)
  void lines(String line, String format, String fields) throws IOException {
    NewLogType made = of("x.log", line + "\n" + line + "\n");

    assertThat(made.fields().values().keySet()).containsExactly(fields.split(", "));
    assertThat(made.timestamp().orElseThrow().format()).isEqualTo(format);
  }

  @Test
  void eventsOfTheCommonEventFormat() throws IOException {
    NewLogType made =
        of("x.log", "CEF:0|Acme|Gate|1|100|Login|7|rt=1768035601000 src=192.0.2.1 suser=bob\n");

    assertThat(made.shape().settings()).isEqualTo(Map.of("format", "cef"));
    assertThat(made.timestamp()).contains(new TimestampFinder.Found("rt", "epoch"));
    assertThat(made.mappings()).isEqualTo(Map.of("source.ip", "src", "user.name", "suser"));
  }

  @Test
  void bytesWithoutARequestAreThoseOfTheNetwork() throws IOException {
    NewLogType made =
        of("flow.log", "srcaddr dstaddr bytes start\n192.0.2.1 192.0.2.2 4249 1768003200\n");

    assertThat(made.shape().settings()).isEqualTo(Map.of("format", "csv"));
    assertThat(made.mappings()).containsEntry("network.bytes", "bytes").hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "app-2026-01-10.log.gz, (^|/)app-\\d+-\\d+-\\d+\\.log",
    "sample.json, (^|/)my-app/",
    "1.log, (^|/)my-app/"
  })
  void keysAreLikeTheFilesName(String file, String s3Key) throws IOException {
    assertThat(of(file, "{\"a\":1}\n{\"a\":2}\n").s3Key()).isEqualTo(s3Key);
  }

  @Test
  void aFieldIsOnlyMappedWhereItsValuesFit() throws IOException {
    NewLogType made =
        of(
            "a.json",
            "{\"src\":\"192.0.2.1\",\"status\":\"ok\"}{\"src\":\"web\",\"status\":\"no\"}");

    assertThat(made.mappings()).isEmpty();
    assertThat(made.timestamp()).isEmpty();
  }

  @Test
  void brokenJsonIsNotTakenForText() {
    assertThatThrownBy(() -> of("a.json", "{\"a\":1}\n{\"a\":"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expected JSON in a sample that begins with '{': line 2: ");
  }

  @Test
  void aPackedFile() throws IOException {
    Path file = directory.resolve("a.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("{\"a\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    assertThat(NewLogType.of("my-app", SampleFile.read(file)).sample().packed()).isTrue();
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    Path file = Files.writeString(directory.resolve("a.log"), " \n");

    assertThatThrownBy(() -> SampleFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("got an empty file");
  }

  private NewLogType of(String file, String text) throws IOException {
    Path sample = Files.writeString(directory.resolve(file), text);
    return NewLogType.of("my-app", SampleFile.read(sample));
  }
}
