package processors.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RemovalTest {

  private final FieldMap.Columns columns = new FieldMap.Columns(List.of("a", "b", "c"));
  private final Removal removal =
      new Removal(List.of(FieldPath.of("b"), FieldPath.of("none"), FieldPath.of("object.name")));

  @Test
  void fieldsAreTakenAwayAtTheTopAndWithinObjects() {
    for (int round = 0; round < 3; round++) {
      FieldMap fields = columns.fields(1, 2, 3);
      fields.put("object", new FieldMap());
      Document document = new Document(fields);
      document.put(FieldPath.of("object.name"), "x");
      document.put(FieldPath.of("object.kept"), "y");

      removal.from(document);
      document.put(FieldPath.of("b"), 4);
      document.put(FieldPath.of("d"), 5);

      assertThat(document.fields())
          .isEqualTo(Map.of("a", 1, "c", 3, "object", Map.of("kept", "y"), "b", 4, "d", 5));
    }
  }

  @Test
  void anyMapLosesTheFields() {
    Document document = new Document(new LinkedHashMap<>(Map.of("a", 1, "b", 2)));
    removal.from(document);
    assertThat(document.fields()).isEqualTo(Map.of("a", 1));
  }

  /** More sets of names than are remembered, and more than are learned at all. */
  @Property(tries = 200)
  void isAsIfEachFieldWasRemovedByItself(
      @ForAll @Size(max = 60) List<@IntRange(max = 20) Integer> names) {
    FieldMap fields = columns.fields(1, 2, 3);
    Map<String, Object> expected = new LinkedHashMap<>(Map.of("a", 1, "c", 3));
    for (int name : names) {
      fields.put("n" + name, name);
      expected.put("n" + name, name);
    }
    removal.from(new Document(fields));
    assertThat(fields).isEqualTo(expected);
    names.forEach(name -> assertThat(fields.get("n" + name)).isEqualTo(name));
  }
}
