package processors.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NestingTest {

  private static final Nesting.NameUnder UNDER_HSM =
      (name, own) -> name.startsWith("hsm_") ? name.substring(4) : null;

  private final FieldMap.Columns columns =
      new FieldMap.Columns(List.of("hsm_a", "b", "hsm_c", "hsm_none"));
  private final Nesting nesting = new Nesting("hsm", UNDER_HSM);

  @Test
  void fieldsGoUnderAnObjectThatWasNotThere() {
    for (int round = 0; round < 3; round++) {
      Document document = new Document(columns.fields(1, 2, 3));

      nesting.in(document);
      document.put(FieldPath.of("hsm.d"), 4);
      document.put(FieldPath.of("hsm_a"), 5);

      assertThat(filled(document.fields()))
          .isEqualTo(Map.of("b", 2, "hsm", Map.of("a", 1, "c", 3, "d", 4), "hsm_a", 5));
    }
  }

  @Test
  void fieldsGoBesideWhatTheObjectHas() {
    for (int round = 0; round < 3; round++) {
      Document document = new Document(columns.fields(1, 2, 3));
      document.put(FieldPath.of("hsm.id"), "x");
      Object before = document.fields().get("hsm");

      nesting.in(document);

      assertThat(filled(document.fields()))
          .isEqualTo(Map.of("b", 2, "hsm", Map.of("id", "x", "a", 1, "c", 3)));
      assertThat(document.fields().get("hsm")).isSameAs(before);
    }
  }

  @Test
  void aFieldWinsOverOneOfItsNameUnderTheObjectAndObjectsAreMerged() {
    for (int round = 0; round < 3; round++) {
      Document document = new Document(columns.fields(1, 2, Map.of("x", 3)));
      document.put(FieldPath.of("hsm.a"), "before");
      document.put(FieldPath.of("hsm.c.y"), 4);

      nesting.in(document);

      assertThat(filled(document.fields()))
          .isEqualTo(Map.of("b", 2, "hsm", Map.of("a", 1, "c", Map.of("x", 3, "y", 4))));
    }
  }

  @Test
  void aTextInTheObjectsPlaceIsReplaced() {
    for (int round = 0; round < 3; round++) {
      Document document = new Document(columns.fields(1, 2, 3));
      document.fields().put("hsm", "text");

      nesting.in(document);

      assertThat(filled(document.fields()))
          .isEqualTo(Map.of("b", 2, "hsm", Map.of("a", 1, "c", 3)));
    }
  }

  @Test
  void knowsWhatTheRecordItselfBrought() {
    Nesting own = new Nesting("app", (name, ofRecord) -> ofRecord ? name : null);
    for (int round = 0; round < 2; round++) {
      for (Set<String> envelope : List.of(Set.<String>of(), Set.of("b"))) {
        Document document = new Document(columns.fields(1, 2, 3));
        document.noteOwnFields(envelope);
        document.fields().put("added", 4);

        own.in(document);

        assertThat(filled(document.fields()))
            .isEqualTo(
                envelope.isEmpty()
                    ? Map.of("added", 4, "app", Map.of("hsm_a", 1, "b", 2, "hsm_c", 3))
                    : Map.of("b", 2, "added", 4, "app", Map.of("hsm_a", 1, "hsm_c", 3)));
      }
    }
  }

  @Test
  void anyMapIsTaken() {
    Document document = new Document(new LinkedHashMap<>(Map.of("hsm_a", 1, "b", 2)));
    nesting.in(document);
    assertThat(document.fields()).isEqualTo(Map.of("b", 2, "hsm", Map.of("a", 1)));
  }

  /** More sets of names than are remembered, and more than are learned at all. */
  @Property(tries = 300)
  void isAsIfEachFieldWasMovedByItself(
      @ForAll @Size(max = 40) List<@IntRange(max = 24) Integer> names) {
    Document moved = document(names);
    Document expected = document(names);

    nesting.in(moved);
    expected.moveUnder("hsm", name -> UNDER_HSM.of(name, false));

    assertThat(filled(moved.fields())).isEqualTo(filled(expected.fields()));
  }

  private Document document(List<Integer> names) {
    Document document = new Document(columns.fields(1, 2, 3));
    for (int name : names) {
      String text = name % 3 == 0 ? "hsm.x" + name : name % 3 == 1 ? "hsm_x" + (name - 1) : "x";
      document.put(FieldPath.of(text), name % 2 == 0 ? name : Map.of("y" + name, name));
    }
    return document;
  }

  private static Map<String, Object> filled(Map<?, ?> fields) {
    Map<String, Object> filled = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (value != null) {
            filled.put((String) name, value instanceof Map<?, ?> map ? filled(map) : value);
          }
        });
    return filled;
  }
}
