package processors.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void fieldsOfTheEnvelopeAreNotTheRecordsOwn() {
    Document document = new Document(new FieldMap());
    document.fields().put("remotehost", "81.2.69.142");
    document.fields().put("container_name", "web");

    document.noteOwnFields(Set.of("container_name"));

    assertThat(document.ownFields()).containsExactly("remotehost");
  }
}
