package processors.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import processors.record.FieldMap;

class DocumentJsonTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARK = "<<TRUNCATED>>";
  private static final int LONGEST = 32_766;

  private final DocumentJson json = new DocumentJson();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what says nothing
          {'a': null}                               | {}
          {'a': ''}                                 | {}
          {'a': '-'}                                | {}
          {'a': 'null'}                             | {}
          {'a': '[]'}                               | {}
          {'a': {}}                                 | {}
          {'a': []}                                 | {}
          {'a': ['']}                               | {}
          {'a': {'b': {'c': '-'}, 'd': []}}         | {}
          {'a': {'b': {'c': '-'}, 'd': 1}, 'e': {}} | {'a':{'d':1}}
          {'a': {'b': {'c': {}}, 'd': {'e': 'x'}}}  | {'a':{'d':{'e':'x'}}}
          {'a': {'b': 1, 'c': {'d': ''}}, 'e': 2}   | {'a':{'b':1},'e':2}
          # what does
          {'a': ' '}                                | {'a':' '}
          {'a': '--'}                               | {'a':'--'}
          {'a': 'Null'}                             | {'a':'Null'}
          {'a': '{}'}                               | {'a':'{}'}
          {'a': 0, 'b': false}                      | {'a':0,'b':false}
          {'a': ['', '']}                           | {'a':['','']}
          {'a': ['-', null]}                        | {'a':['-',null]}
          {'a': [[], {}]}                           | {'a':[[],{}]}
          {'a': {'b': [{'c': '', 'd': 'x'}]}}       | {'a':{'b':[{'d':'x'}]}}
          {'a': [{'b': {'c': '-'}}], 'd': 1}        | {'a':[{}],'d':1}
          """)
  void leavesOutWhatSaysNothing(String fields, String expected) {
    assertThat(write(SampleRecords.fields(fields))).isEqualTo(expected.replace('\'', '"'));
  }

  @Test
  void writesFieldsInTheOrderInWhichTheyWereSet() {
    FieldMap fields = new FieldMap();
    fields.put("z", "1");
    fields.put("empty", new FieldMap());
    fields.put("a", new FieldMap.Columns(List.of("y", "x")).fields("2", "-"));

    assertThat(write(fields)).isEqualTo("{\"z\":\"1\",\"a\":{\"y\":\"2\"}}");
  }

  @Test
  void numbersKeepTheirDigits() {
    Map<String, Object> fields = new FieldMap();
    fields.put("a", new BigDecimal("1.10"));
    fields.put("b", new BigInteger("123456789012345678901234567890"));
    fields.put("c", Long.MAX_VALUE);
    fields.put("d", new BigDecimal("1E+400"));
    fields.put("e", 0.1);

    assertThat(write(fields))
        .isEqualTo(
            "{\"a\":1.10,\"b\":123456789012345678901234567890,\"c\":9223372036854775807,"
                + "\"d\":1E+400,\"e\":0.1}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ü", "€", "😀"})
  void cutsTextsThatLuceneWouldRefuse(String character) {
    int bytes = character.getBytes(StandardCharsets.UTF_8).length;
    String longest = character.repeat(LONGEST / bytes);
    String fits =
        longest.getBytes(StandardCharsets.UTF_8).length < LONGEST
            ? longest
            : longest.substring(character.length());

    assertThat(written(fits)).isEqualTo(fits);
    String cut = written(longest + character);
    assertThat(cut)
        .isEqualTo(character.repeat((LONGEST - MARK.length()) / bytes) + MARK)
        .satisfies(
            text ->
                assertThat(text.getBytes(StandardCharsets.UTF_8).length)
                    .isBetween(LONGEST - 3, LONGEST));
  }

  @Test
  void aPairOfSurrogatesIsNotSplit() {
    String text = "a" + "😀".repeat(LONGEST / 4 + 1);

    assertThat(written(text))
        .isEqualTo("a" + "😀".repeat((LONGEST - MARK.length() - 1) / 4) + MARK);
  }

  @Test
  void cutsInListsAndObjectsToo() throws IOException {
    String tooLong = "a".repeat(LONGEST + 1);
    FieldMap fields = new FieldMap();
    fields.put("list", List.of(tooLong));
    fields.put("object", Map.of("@messages", tooLong));

    Map<?, ?> read = read(json.write(fields));

    String cut = "a".repeat(LONGEST - MARK.length()) + MARK;
    assertThat(read).isEqualTo(Map.of("list", List.of(cut), "object", Map.of("@messages", cut)));
  }

  @Test
  void theRecordItselfIsNeverCut() throws IOException {
    FieldMap fields = new FieldMap();
    fields.put("@message", "ü".repeat(1_000_000));

    assertThat(read(json.write(fields))).isEqualTo(fields);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d", "\ude00", "a\ud83db", "\ude00\ud83d", "\ud83d\ud83d\ude00"})
  void halfASurrogatePairDoesNoHarm(String text) {
    assertThat(written(text)).isEqualTo(text);
  }

  @Test
  void halfASurrogatePairCountsAsLuceneWritesIt() {
    String text = "\ud83d".repeat(LONGEST / 2 - 1);

    assertThat(written(text)).hasSize((LONGEST - MARK.length()) / 3 + MARK.length());
  }

  @Property
  void anyTextMakesValidJson(@ForAll String name, @ForAll String text) throws IOException {
    FieldMap fields = new FieldMap();
    fields.put(name, List.of(text, 1));

    assertThat(read(json.write(fields))).isEqualTo(Map.of(name, List.of(text, 1)));
  }

  @Property
  void anyNumberKeepsItsValue(@ForAll long number, @ForAll int small, @ForAll BigDecimal exact)
      throws IOException {
    FieldMap fields = new FieldMap();
    fields.put("long", number);
    fields.put("int", small);
    fields.put("list", List.of(exact, exact.toBigInteger(), true, -0.5));

    assertThat(write(fields))
        .isEqualTo(
            "{\"long\":%d,\"int\":%d,\"list\":[%s,%s,true,-0.5]}",
            number, small, exact, exact.toBigInteger());
  }

  @Test
  void whatIsNoNumberIsWrittenAsText() {
    assertThat(write(Map.of("a", Double.NaN))).isEqualTo("{\"a\":\"NaN\"}");
  }

  @Test
  void controlCharactersAreEscapedAsJacksonDoes() throws IOException {
    for (char c = 0; c < 0x100; c++) {
      String text = "é" + c + "?" + c + "\ud83d\ude00";
      assertThat(write(Map.of("a", text))).isEqualTo(JSON.writeValueAsString(Map.of("a", text)));
    }
  }

  @Test
  void aRecordAsDeepAsTheReadersAllowIsWritten() {
    assertThat(write(nested(1000, "x")))
        .isEqualTo("{\"a\":".repeat(1000) + "\"x\"" + "}".repeat(1000));
  }

  @Test
  void aDeeperOneIsRefusedWithAReason() {
    assertThatThrownBy(() -> json.write(nested(1001, "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a flatter document")
        .hasMessageContaining("1000");
    assertThat(write(Map.of("after", "wards"))).isEqualTo("{\"after\":\"wards\"}");
  }

  @Test
  @Timeout(5)
  void emptyObjectsDeepInsideTakeNoLongerThanOthers() {
    FieldMap empties = new FieldMap();
    for (int i = 0; i < 100_000; i++) {
      empties.put("e" + i, "");
    }

    assertThat(write(nested(900, empties))).isEqualTo("{}");
  }

  @Test
  void whatJsonDoesNotKnowIsRefused() {
    assertThatThrownBy(() -> json.write(Map.of("a", Set.class)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got java.lang.Class");
  }

  @Test
  void aWriterForgetsTheDocumentBefore() {
    byte[] first = json.write(Map.of("a", "x".repeat(20_000)));
    byte[] copy = Arrays.copyOf(first, first.length);

    json.write(Map.of("b", "y".repeat(30_000)));

    assertThat(first).isEqualTo(copy);
  }

  private static Map<String, Object> nested(int depth, Object value) {
    Map<String, Object> fields = new HashMap<>(Map.of("a", value));
    for (int i = 1; i < depth; i++) {
      fields = new HashMap<>(Map.of("a", fields));
    }
    return fields;
  }

  private static Map<String, Object> read(byte[] utf8) throws IOException {
    return JSON.readValue(utf8, new TypeReference<Map<String, Object>>() {});
  }

  private String written(String text) {
    FieldMap fields = new FieldMap();
    fields.put("list", new ArrayList<>(List.of(text, "")));
    fields.put("a", text);
    try {
      Map<?, ?> read = read(json.write(fields));
      assertThat(read.get("list")).isEqualTo(List.of(read.get("a"), ""));
      return (String) read.get("a");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String write(Map<String, Object> fields) {
    return new String(json.write(fields), StandardCharsets.UTF_8);
  }
}
