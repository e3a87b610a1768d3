package processors.normalize;

import com.fasterxml.jackson.core.SerializableString;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import processors.record.FieldMap;
import processors.record.SharedObject;

/**
 * Writes documents as JSON, once, straight into the bytes that are sent. Leaves out what holds
 * nothing (null, empty texts, objects and lists, {@code -}, the texts {@code null} and {@code []})
 * and cuts texts that Lucene would refuse. Not thread-safe: one for each batch.
 */
final class DocumentJson {

  /** Deeper than any reader lets a record be. */
  private static final int DEEPEST = 1000;

  private static final int EMPTY_OBJECT = "{}".length();
  private static final String MESSAGE = "@message";

  private final JsonBytes out = new JsonBytes();
  private int depth;

  /**
   * The document's JSON as UTF-8.
   *
   * @throws IllegalArgumentException if it is nested too deeply or holds what JSON does not know
   */
  byte[] write(Map<String, Object> fields) {
    out.clear();
    depth = 0;
    writeObject(fields);
    return out.toByteArray();
  }

  private void writeObject(Map<?, ?> fields) {
    out.beginObject();
    writeFields(fields);
    out.endObject();
  }

  private void writeFields(Map<?, ?> fields) {
    deeper();
    if (fields instanceof FieldMap map) {
      int size = map.size();
      for (int i = 0; i < size; i++) {
        writeField(map.nameAt(i), map.encodedNameAt(i), map.valueAt(i));
      }
    } else {
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        writeField((String) field.getKey(), null, field.getValue());
      }
    }
    depth--;
  }

  private void writeField(String name, SerializableString encodedName, Object value) {
    if (value instanceof String text) {
      if (!Blank.isBlankText(text)) {
        writeName(name, encodedName);
        out.text(name.equals(MESSAGE) ? text : LuceneTerm.cut(text));
      }
    } else if (value instanceof SharedObject shared) {
      writeShared(name, encodedName, shared.json(fields -> new DocumentJson().write(fields)));
    } else if (isObject(value)) {
      writeIfFilled(name, encodedName, (Map<?, ?>) value);
    } else if (!Blank.isBlank(value)) {
      writeName(name, encodedName);
      writeValue(value);
    }
  }

  /** Java finds out fast what class an object is of, and slowly that it is of no interface. */
  private static boolean isObject(Object value) {
    return value instanceof FieldMap
        || !(value instanceof Number || value instanceof ArrayList) && value instanceof Map;
  }

  private void writeName(String name, SerializableString encodedName) {
    if (encodedName == null) {
      out.name(name);
    } else {
      out.name(encodedName);
    }
  }

  private void writeShared(String name, SerializableString encodedName, byte[] json) {
    if (json.length > EMPTY_OBJECT) {
      writeName(name, encodedName);
      out.object(json);
    }
  }

  /** Whether there is anything in an object shows when it is written. */
  private void writeIfFilled(String name, SerializableString encodedName, Map<?, ?> object) {
    int before = out.position();
    writeName(name, encodedName);
    out.beginObject();
    int begin = out.position();
    writeFields(object);
    if (out.position() == begin) {
      out.backTo(before);
    } else {
      out.endObject();
    }
  }

  private void writeList(Collection<?> values) {
    deeper();
    out.beginList();
    for (Object value : values) {
      writeValue(value);
    }
    out.endList();
    depth--;
  }

  private void writeValue(Object value) {
    if (value instanceof String text) {
      out.text(LuceneTerm.cut(text));
    } else if (value instanceof Number number) {
      writeNumber(number);
    } else if (isObject(value)) {
      writeObject((Map<?, ?>) value);
    } else if (value instanceof Collection<?> list) {
      writeList(list);
    } else if (value instanceof Boolean truth) {
      out.truth(truth);
    } else if (value == null) {
      out.nothing();
    } else {
      throw unknown(value);
    }
  }

  private void writeNumber(Number value) {
    if (value instanceof Long || value instanceof Integer) {
      out.number(value.longValue());
    } else if (value instanceof BigInteger || value instanceof BigDecimal) {
      out.number(value.toString());
    } else if (value instanceof Double number) {
      writeDouble(number);
    } else {
      throw unknown(value);
    }
  }

  private static IllegalArgumentException unknown(Object value) {
    return new IllegalArgumentException(
        "expected text, number, boolean, map or list, got " + value.getClass().getName());
  }

  /** JSON knows no infinity and nothing that is no number: these are written as texts. */
  private void writeDouble(Double number) {
    if (Double.isFinite(number)) {
      out.number(number.toString());
    } else {
      out.text(number.toString());
    }
  }

  private void deeper() {
    depth++;
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(
          "expected a flatter document: nested in more than " + DEEPEST + " levels");
    }
  }
}
