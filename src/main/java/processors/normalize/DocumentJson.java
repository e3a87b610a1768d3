package processors.normalize;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import processors.record.FieldMap;

/**
 * Writes documents as JSON, once, straight into the bytes that are sent. Leaves out what holds
 * nothing (null, empty texts, objects and lists, {@code -}, the texts {@code null} and {@code []})
 * and cuts texts that Lucene would refuse. Not thread-safe: one for each batch.
 */
final class DocumentJson {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int FIRST_BUFFER = 8 * 1024;
  private static final String MESSAGE = "@message";

  private final ByteArrayBuilder bytes = new ByteArrayBuilder(FIRST_BUFFER);

  /** The document's JSON as UTF-8. */
  byte[] write(Map<String, Object> fields) {
    bytes.reset();
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      writeObject(out, fields);
    } catch (IOException e) {
      throw new IllegalStateException("writing into memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  private static void writeObject(JsonGenerator out, Map<?, ?> fields) throws IOException {
    out.writeStartObject();
    if (fields instanceof FieldMap map) {
      int size = map.size();
      for (int i = 0; i < size; i++) {
        writeField(out, map.nameAt(i), map.valueAt(i));
      }
    } else {
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        writeField(out, (String) field.getKey(), field.getValue());
      }
    }
    out.writeEndObject();
  }

  private static void writeField(JsonGenerator out, String name, Object value) throws IOException {
    if (Blank.isBlank(value)) {
      return;
    }
    out.writeFieldName(name);
    if (value instanceof String text) {
      out.writeString(name.equals(MESSAGE) ? text : LuceneTerm.cut(text));
    } else {
      writeValue(out, value);
    }
  }

  private static void writeList(JsonGenerator out, Collection<?> values) throws IOException {
    out.writeStartArray();
    for (Object value : values) {
      writeValue(out, value);
    }
    out.writeEndArray();
  }

  private static void writeValue(JsonGenerator out, Object value) throws IOException {
    if (value instanceof String text) {
      out.writeString(LuceneTerm.cut(text));
    } else if (value instanceof Map<?, ?> object) {
      writeObject(out, object);
    } else if (value instanceof Collection<?> list) {
      writeList(out, list);
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value == null) {
      out.writeNull();
    } else {
      writeNumber(out, value);
    }
  }

  private static void writeNumber(JsonGenerator out, Object value) throws IOException {
    if (value instanceof Long number) {
      out.writeNumber(number);
    } else if (value instanceof Integer number) {
      out.writeNumber(number);
    } else if (value instanceof BigInteger number) {
      out.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof Double number) {
      out.writeNumber(number);
    } else {
      throw new IllegalArgumentException(
          "expected text, number, boolean, map or list, got " + value.getClass().getName());
    }
  }
}
