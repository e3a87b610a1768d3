package processors.read.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import processors.read.RecordLimits;
import processors.read.RecordReader;
import processors.read.unpack.ObjectDefect;
import processors.record.BatchEntry;
import processors.record.Content;

class ParquetRowsTest {

  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message row {
            required binary name (STRING);
            optional int32 day (DATE);
            optional int64 at (TIMESTAMP(MICROS,true));
            optional int64 local (TIMESTAMP(NANOS,false));
            optional int96 old;
            optional int32 port (INTEGER(32,false));
            optional int64 price (DECIMAL(18,2));
            optional double share;
            optional boolean yes;
            optional group tags (LIST) { repeated group list { optional binary element (STRING); } }
            optional group legacy (LIST) { repeated binary array (STRING); }
            optional group labels (MAP) {
              repeated group key_value { required binary key (STRING); optional int64 value; }
            }
            optional group endpoint { optional binary ip (STRING); optional group inner { optional int32 n; } }
          }
          """);

  @TempDir private Path directory;

  @Test
  void rows_become_nested_fields() throws IOException {
    List<Map<String, Object>> rows = fields(write(full(), bare()));

    assertThat(rows).hasSize(2);
    Map<String, Object> full = rows.get(0);
    assertThat(full.get("name")).isEqualTo("ünïcode");
    assertThat(full.get("day")).isEqualTo("2026-01-10");
    assertThat(full.get("at")).isEqualTo("2026-01-10T00:00:00.000001+00:00");
    assertThat(full.get("local")).isEqualTo("2026-01-10T00:00:00.123456789");
    assertThat(full.get("old")).isEqualTo("2026-01-10T00:00:01");
    assertThat(full.get("port")).isEqualTo(4294967295L);
    assertThat(full.get("price")).hasToString("12.34");
    assertThat(full.get("share")).isEqualTo(0.5);
    assertThat(full.get("yes")).isEqualTo(true);
    assertThat(full.get("tags"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactly("a", null, "b");
    assertThat(full.get("legacy"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactly("x", "y");
    assertThat(full.get("labels")).isEqualTo(Map.of("one", 1L));
    assertThat(full.get("endpoint")).isEqualTo(Map.of("ip", "192.0.2.1", "inner", Map.of("n", 7L)));
    assertThat(rows.get(1)).isEqualTo(Map.of("name", "bare"));
  }

  /** Values that come again are kept once, in a dictionary of the column's own type. */
  @Test
  void columns_whose_values_come_again_are_read() throws IOException {
    Group[] same = new Group[50];
    java.util.Arrays.setAll(same, i -> full());

    List<Map<String, Object>> rows = fields(write(same));

    assertThat(rows).hasSize(50).containsOnly(fields(write(full())).get(0));
  }

  /** Written by another library, for the writer used here cannot compress. */
  @ParameterizedTest
  @ValueSource(strings = {"snappy", "gzip", "zstd"})
  void compressed_columns_are_read_too(String codec) throws IOException {
    byte[] file;
    try (InputStream in = getClass().getResourceAsStream("/parquet/" + codec + ".parquet")) {
      file = in.readAllBytes();
    }
    List<Map<String, Object>> rows = fields(file);

    assertThat(rows).hasSize(50);
    assertThat(rows.get(49).get("name")).isEqualTo("row 49");
    assertThat(rows.get(49).get("endpoint")).isEqualTo(Map.of("ip", "192.0.2.49", "port", 1049L));
  }

  @Test
  void a_rows_text_is_its_json() throws IOException {
    try (RecordReader reader = open(write(bare()))) {
      assertThat(reader.read().record().text()).isEqualTo("{\"name\":\"bare\"}");
    }
  }

  @Test
  void a_file_that_is_cut_off_is_a_damaged_object() throws IOException {
    byte[] whole = write(full());
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);

    assertThatThrownBy(() -> open(cut))
        .isInstanceOf(ObjectDefect.class)
        .hasMessageContaining("expected a Parquet file");
  }

  @Test
  void nothing_stays_on_the_disk() throws IOException {
    long before = spooled();
    fields(write(full()));
    assertThat(spooled()).isEqualTo(before);
  }

  private static long spooled() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().endsWith(".parquet")).count();
    }
  }

  private static List<Map<String, Object>> fields(byte[] file) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (RecordReader reader = open(file)) {
      for (BatchEntry entry = reader.read(); entry != null; entry = reader.read()) {
        rows.add(((Content.Fields) entry.record().content()).fields());
      }
    }
    return rows;
  }

  private static RecordReader open(byte[] file) throws IOException {
    return new ParquetFormat().open(new ByteArrayInputStream(file), RecordLimits.STANDARD);
  }

  private static Group full() {
    Group row = new SimpleGroupFactory(SCHEMA).newGroup();
    row.add("name", "ünïcode");
    row.add("day", 20463);
    row.add("at", 1768003200000001L);
    row.add("local", 1768003200123456789L);
    row.add("old", int96(2461051, 1_000_000_000L));
    row.add("port", -1);
    row.add("price", 1234L);
    row.add("share", 0.5);
    row.add("yes", true);
    Group tags = row.addGroup("tags");
    tags.addGroup("list").add("element", "a");
    tags.addGroup("list");
    tags.addGroup("list").add("element", "b");
    Group legacy = row.addGroup("legacy");
    legacy.add("array", "x");
    legacy.add("array", "y");
    Group label = row.addGroup("labels").addGroup("key_value");
    label.add("key", "one");
    label.add("value", 1L);
    Group endpoint = row.addGroup("endpoint");
    endpoint.add("ip", "192.0.2.1");
    endpoint.addGroup("inner").add("n", 7);
    return row;
  }

  private static Group bare() {
    Group row = new SimpleGroupFactory(SCHEMA).newGroup();
    row.add("name", "bare");
    return row;
  }

  private static Binary int96(int julianDay, long nanos) {
    return Binary.fromConstantByteBuffer(
        java.nio.ByteBuffer.allocate(12)
            .order(java.nio.ByteOrder.LITTLE_ENDIAN)
            .putLong(nanos)
            .putInt(julianDay)
            .flip());
  }

  private byte[] write(Group... rows) throws IOException {
    Path path = directory.resolve(rows.length + ".bin");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(path))
            .withConf(new PlainParquetConfiguration())
            .withType(SCHEMA)
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .build()) {
      for (Group row : rows) {
        writer.write(row);
      }
    }
    return Files.readAllBytes(path);
  }
}
