package bench.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** A Parquet file with a row for each line of JSON. */
final class ParquetFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ParquetFile() {}

  /** The file's bytes. */
  static byte[] of(String jsonLines) {
    try {
      Path file = Files.createTempFile("siem-bench-", ".parquet");
      Files.delete(file);
      try {
        write(rows(jsonLines), file);
        return Files.readAllBytes(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JsonNode> rows(String jsonLines) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : jsonLines.lines().toList()) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  private static void write(List<JsonNode> rows, Path file) throws IOException {
    ParquetSchema schema = new ParquetSchema();
    rows.forEach(schema::learn);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(schema.message())
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .build()) {
      for (JsonNode row : rows) {
        Group group = new SimpleGroup(schema.message());
        fill(group, row);
        writer.write(group);
      }
    }
  }

  private static void fill(Group group, JsonNode object) {
    GroupType type = group.getType();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (type.containsField(field.getKey())) {
        add(group, field.getKey(), field.getValue());
      }
    }
  }

  private static void add(Group group, String name, JsonNode value) {
    Type type = group.getType().getType(name);
    if (type.isPrimitive()) {
      addPrimitive(group, type.asPrimitiveType(), value);
    } else if (value.isObject()) {
      fill(group.addGroup(name), value);
    } else if (value.isArray()) {
      Group list = group.addGroup(name);
      value.forEach(element -> add(list.addGroup(ParquetSchema.LIST), "element", element));
    }
  }

  private static void addPrimitive(Group group, PrimitiveType type, JsonNode value) {
    if (value.isNull()) {
      return;
    }
    switch (type.getPrimitiveTypeName()) {
      case INT64 -> group.add(type.getName(), value.longValue());
      case DOUBLE -> group.add(type.getName(), value.doubleValue());
      case BOOLEAN -> group.add(type.getName(), value.booleanValue());
      default ->
          group.add(type.getName(), value.isTextual() ? value.textValue() : value.toString());
    }
  }
}
