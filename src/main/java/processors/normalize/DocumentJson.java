package processors.normalize;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import processors.record.FieldMap;

/**
 * Writes documents as JSON, once, straight into the bytes that are sent. Leaves out what holds
 * nothing (null, empty texts, objects and lists, {@code -}, the texts {@code null} and {@code []})
 * and cuts texts that Lucene would refuse. Not thread-safe: one for each batch.
 */
final class DocumentJson {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().rootValueSeparator((SerializableString) null).build();
  private static final int FIRST_BUFFER = 8 * 1024;
  private static final String MESSAGE = "@message";

  private final ByteArrayBuilder bytes = new ByteArrayBuilder(FIRST_BUFFER);
  private JsonGenerator generator;

  /**
   * The names of the objects around the present place that are not written yet, since nothing was
   * found in them. So each value is looked at once, however deep it is.
   */
  private final Deque<String> unopened = new ArrayDeque<>();

  /**
   * The document's JSON as UTF-8.
   *
   * @throws IllegalArgumentException if it is nested too deeply or holds what JSON does not know
   */
  byte[] write(Map<String, Object> fields) {
    try {
      begin();
      writeObject(generator, fields);
      generator.flush();
      return bytes.toByteArray();
    } catch (StreamConstraintsException e) {
      throw new IllegalArgumentException("expected a flatter document: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalStateException("writing into memory cannot fail", e);
    } finally {
      bytes.reset();
    }
  }

  /** A document that could not be written leaves the generator in the middle: then a new one. */
  private void begin() throws IOException {
    unopened.clear();
    if (generator == null || !generator.getOutputContext().inRoot()) {
      generator = FACTORY.createGenerator(bytes);
    }
  }

  private void writeObject(JsonGenerator out, Map<?, ?> fields) throws IOException {
    out.writeStartObject();
    writeFields(out, fields);
    out.writeEndObject();
  }

  private void writeFields(JsonGenerator out, Map<?, ?> fields) throws IOException {
    if (fields instanceof FieldMap map) {
      int size = map.size();
      for (int i = 0; i < size; i++) {
        writeField(out, map.nameAt(i), map.encodedNameAt(i), map.valueAt(i));
      }
    } else {
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        writeField(out, (String) field.getKey(), null, field.getValue());
      }
    }
  }

  private void writeField(
      JsonGenerator out, String name, SerializableString encodedName, Object value)
      throws IOException {
    if (value instanceof String text) {
      if (!Blank.isBlankText(text)) {
        writeName(out, name, encodedName);
        writeText(out, name.equals(MESSAGE) ? text : LuceneTerm.cut(text));
      }
    } else if (value instanceof Map<?, ?> object) {
      writeIfFilled(out, name, object);
    } else if (!Blank.isBlank(value)) {
      writeName(out, name, encodedName);
      writeValue(out, value);
    }
  }

  private void writeName(JsonGenerator out, String name, SerializableString encodedName)
      throws IOException {
    open(out);
    if (encodedName == null) {
      out.writeFieldName(name);
    } else {
      out.writeFieldName(encodedName);
    }
  }

  private void writeIfFilled(JsonGenerator out, String name, Map<?, ?> object) throws IOException {
    unopened.addLast(name);
    writeFields(out, object);
    if (unopened.isEmpty()) {
      out.writeEndObject();
    } else {
      unopened.removeLast();
    }
  }

  /** Begins the objects around a value that is about to be written. */
  private void open(JsonGenerator out) throws IOException {
    while (!unopened.isEmpty()) {
      out.writeFieldName(unopened.removeFirst());
      out.writeStartObject();
    }
  }

  private void writeList(JsonGenerator out, Collection<?> values) throws IOException {
    out.writeStartArray();
    for (Object value : values) {
      writeValue(out, value);
    }
    out.writeEndArray();
  }

  private void writeValue(JsonGenerator out, Object value) throws IOException {
    if (value instanceof String text) {
      writeText(out, LuceneTerm.cut(text));
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

  /** Bytes that need no escapes are copied, which is faster than looking at each character. */
  private static void writeText(JsonGenerator out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (JsonEscapes.possible(utf8)) {
      out.writeString(text);
    } else {
      out.writeRawUTF8String(utf8, 0, utf8.length);
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
