package processors.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FieldMapTest {

  private final FieldMap.Columns columns = new FieldMap.Columns(List.of("a", "b"));

  @Test
  void recordsThatShareNamesDoNotSeeEachOthersFields() {
    FieldMap one = columns.fields(1, 2);
    one.put("c", 3);
    one.put("d", 4);
    FieldMap other = columns.fields(5, 6);
    other.put("c", 7);
    other.put("e", 8);

    assertThat(one).isEqualTo(Map.of("a", 1, "b", 2, "c", 3, "d", 4));
    assertThat(other).isEqualTo(Map.of("a", 5, "b", 6, "c", 7, "e", 8));
    assertThat(columns.fields(9, 10)).isEqualTo(Map.of("a", 9, "b", 10));
  }

  @Test
  void aRecordThatLosesAFieldLeavesTheOthersAlone() {
    FieldMap one = columns.fields(1, 2);
    one.put("c", 3);
    one.remove("a");
    FieldMap other = columns.fields(4, 5);
    other.put("c", 6);

    assertThat(one).isEqualTo(Map.of("b", 2, "c", 3));
    assertThat(other).isEqualTo(Map.of("a", 4, "b", 5, "c", 6));
  }

  @Test
  void objectsInTheSamePlaceShareTheirNames() {
    FieldMap first = columns.fields(1, 2).putObject("object");
    FieldMap second = columns.fields(1, 2).putObject("object");
    first.put("name", 1);
    second.put("name", 2);

    assertThat(first).isEqualTo(Map.of("name", 1));
    assertThat(second.encodedNameAt(0)).isSameAs(first.encodedNameAt(0)).isNotNull();
  }

  @Test
  void anObjectTakesThePlaceOfWhatWasThere() {
    FieldMap fields = columns.fields(1, 2);
    fields.putObject("a").put("x", 3);
    fields.putObject("b").put("y", 4);

    assertThat(fields).isEqualTo(Map.of("a", Map.of("x", 3), "b", Map.of("y", 4)));
  }

  @Test
  void namesThatNoRecordSharesAreNotKeptForEver() {
    for (int record = 0; record < 100; record++) {
      columns.fields(1, 2).put("made up " + record, 3);
    }

    FieldMap fields = columns.fields(1, 2);
    fields.put("made up 100", 3);
    assertThat(fields.encodedNameAt(2)).isNull();
    assertThat(fields).containsEntry("made up 100", 3).hasSize(3);
  }

  @Property
  void isAMapLikeAnyOther(
      @ForAll @Size(max = 60) List<@IntRange(max = 30) Integer> names, @ForAll boolean nested) {
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("a", 0);
    expected.put("b", 0);
    FieldMap top = columns.fields(0, 0);
    FieldMap fields = nested ? top.putObject("object") : top;
    if (nested) {
      expected.clear();
    }
    for (int i = 0; i < names.size(); i++) {
      String name = "field " + names.get(i);
      if (i % 7 == 6) {
        assertThat(fields.remove(name)).isEqualTo(expected.remove(name));
      } else {
        assertThat(fields.put(name, i)).isEqualTo(expected.put(name, i));
      }
    }

    assertThat(fields).isEqualTo(expected);
    assertThat(fields.keySet()).containsExactlyElementsOf(expected.keySet());
  }

  @Test
  void threadsLearnTheSameNames() throws Exception {
    Callable<FieldMap> record =
        () -> {
          FieldMap fields = columns.fields(1, 2);
          for (int i = 0; i < 50; i++) {
            fields.put("field " + i, i);
          }
          return fields;
        };
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      FieldMap expected = record.call();
      for (var made : threads.invokeAll(java.util.Collections.nCopies(200, record))) {
        assertThat(made.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void theLastNameGoesWithoutTheOthersBeingCopied() {
    FieldMap.Columns none = new FieldMap.Columns(List.of());
    FieldMap first = none.fields();
    first.put("a", 1);
    first.put("b", 2);
    FieldMap second = none.fields();
    second.put("a", 3);
    second.put("b", 4);

    second.remove("b");

    assertThat(second).isEqualTo(Map.of("a", 3));
    assertThat(second.encodedNameAt(0)).isSameAs(first.encodedNameAt(0)).isNotNull();
    assertThat(first).isEqualTo(Map.of("a", 1, "b", 2));
    second.put("c", 5);
    assertThat(second).isEqualTo(Map.of("a", 3, "c", 5));
  }
}
