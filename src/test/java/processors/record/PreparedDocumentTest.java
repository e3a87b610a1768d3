package processors.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparedDocumentTest {

  private final ObjectMapper mapper = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 7_990, 8_000, 8_001, 100_000})
  void documentsOfAnyLengthAreWrittenByteForByte(int length) throws IOException {
    String json = "{\"größe\":\"" + "é".repeat(length / 2) + "\",  \"a\" : 1e2 }";
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    mapper.writeValue(out, List.of(document(json), document("{}")));

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("[" + json + ",{}]");
  }

  @Test
  void aGeneratorOfCharactersWritesTheSame() throws IOException {
    String json = "{\"größe\":\"" + "é".repeat(5_000) + "\"}";
    StringWriter out = new StringWriter();

    mapper.writeValue(out, List.of(document(json), document("{}")));

    assertThat(out).hasToString("[" + json + ",{}]");
  }

  @Test
  void anEntryLetsGoOfTheDocumentThatWasPrepared() {
    BatchEntry entry = new BatchEntry(Record.ofText(1, 1, "text"));
    entry.document(new Document(new java.util.HashMap<>()));

    entry.prepared(document("{}"));
    assertThat(entry.document()).isNull();
    assertThat(entry.prepared().json()).hasSize(2);

    entry.end(Outcome.LOADED);
    assertThat(entry.prepared()).isNull();
  }

  private static PreparedDocument document(String json) {
    return new PreparedDocument("log-a", "1", json.getBytes(StandardCharsets.UTF_8));
  }
}
