package processors.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedObjectTest {

  private final SharedObject shared =
      new SharedObject(Map.of("city", "London", "location", new SharedObject(Map.of("lat", 51))));

  private Document document() {
    Document document = new Document(new FieldMap());
    document.put(FieldPath.of("source.geo"), shared);
    return document;
  }

  @Test
  void aDocumentThatChangesItGetsItsOwn() {
    Document one = document();
    Document other = document();

    one.put(FieldPath.of("source.geo.location.lat"), 0);
    one.put(FieldPath.of("source.geo"), Map.of("x", 1));

    assertThat(one.get(FieldPath.of("source.geo")))
        .isEqualTo(Map.of("city", "London", "location", Map.of("lat", 0), "x", 1));
    assertThat(other.get(FieldPath.of("source.geo"))).isSameAs(shared);
    assertThat(shared.get("location")).isEqualTo(Map.of("lat", 51));
    assertThatThrownBy(() -> shared.put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void itsJsonIsMadeOnce() {
    AtomicInteger made = new AtomicInteger();

    for (int i = 0; i < 3; i++) {
      shared.json(fields -> new byte[] {(byte) made.incrementAndGet()});
    }

    assertThat(made).hasValue(1);
  }
}
