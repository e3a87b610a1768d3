package processors.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FieldMapRemovalTest {

  @Property(tries = 200)
  void removesWhatAnyMapWould(@ForAll Set<@IntRange(max = 99) Integer> unwanted) {
    FieldMap fields = new FieldMap();
    Map<String, Object> other = new LinkedHashMap<>();
    for (int i = 0; i < 100; i++) {
      fields.put("f" + i, i);
      other.put("f" + i, i);
    }

    boolean removed = fields.entrySet().removeIf(field -> unwanted.contains(field.getValue()));

    assertThat(removed)
        .isEqualTo(other.entrySet().removeIf(field -> unwanted.contains(field.getValue())));
    assertThat(new ArrayList<>(fields.entrySet())).isEqualTo(new ArrayList<>(other.entrySet()));
    fields.put("later", 1);
    assertThat(fields).hasSize(other.size() + 1).containsEntry("later", 1);
  }

  @Test
  void othersThatShareTheNamesKeepTheirs() {
    FieldMap.Columns columns = new FieldMap.Columns(List.of("a", "b"));
    FieldMap one = columns.fields("1", "2");
    FieldMap other = columns.fields("3", "4");

    one.entrySet().removeIf(field -> field.getKey().equals("a"));

    assertThat(one).isEqualTo(Map.of("b", "2"));
    assertThat(other).isEqualTo(Map.of("a", "3", "b", "4"));
  }

  @Test
  void recordsThatLoseTheSameFieldsGoOnSharingNames() {
    FieldMap.Columns columns = new FieldMap.Columns(List.of("a", "b", "c"));
    for (int i = 0; i < 2; i++) {
      FieldMap fields = columns.fields("1", "2", "3");

      fields.remove("a");
      fields.entrySet().removeIf(field -> field.getKey().equals("c"));
      fields.put("d", "4");

      assertThat(fields).isEqualTo(Map.of("b", "2", "d", "4"));
      assertThat(fields.encodedNameAt(0).getValue()).isEqualTo("b");
      assertThat(fields.encodedNameAt(1).getValue()).isEqualTo("d");
    }
  }

  @Test
  void namesOfBeforeStayKnown() {
    FieldMap fields = new FieldMap();
    fields.put("a", "1");
    FieldNames before = fields.namesNow();

    fields.remove("a");
    fields.put("b", "2");

    assertThat(before.find("a")).isNotNegative();
    assertThat(before.find("b")).isNegative();
  }

  @Test
  @Timeout(5)
  void takesOnePass() {
    FieldMap fields = new FieldMap();
    for (int i = 0; i < 300_000; i++) {
      fields.put("f" + i, i);
    }

    fields.entrySet().removeIf(field -> !field.getKey().equals("f7"));

    assertThat(fields).isEqualTo(Map.of("f7", 7));
  }
}
