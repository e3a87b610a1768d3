package processors.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void fieldsOfTheEnvelopeAreNotTheRecordsOwn() {
    Document document = new Document(new FieldMap());
    document.fields().put("remotehost", "81.2.69.142");
    document.fields().put("container_name", "web");

    document.noteOwnFields(Set.of("container_name"));

    assertThat(document.isOwnField("remotehost")).isTrue();
    assertThat(document.isOwnField("container_name")).isFalse();
  }

  @Test
  void fieldsWithAValueGoUnderAnObjectBesideWhatItHas() {
    Document document = new Document(new FieldMap());
    document.put(FieldPath.of("hsm.id"), "hsm-1");
    document.fields().put("opcode", "CN_LOGIN");
    document.fields().put("user", null);
    document.fields().put("event", "stays");

    document.moveUnder("hsm", name -> Set.of("opcode", "user").contains(name) ? name : null);

    assertThat(document.fields())
        .isEqualTo(Map.of("hsm", Map.of("id", "hsm-1", "opcode", "CN_LOGIN"), "event", "stays"));
  }
}
