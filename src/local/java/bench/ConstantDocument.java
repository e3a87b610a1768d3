package bench;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A document whose names and values are known beforehand, so that nothing is left but to write. */
final class ConstantDocument {

  /** Writes one name, value or bracket. */
  @FunctionalInterface
  private interface Write {
    void to(JsonGenerator out) throws IOException;
  }

  private final Write[] writes;

  private ConstantDocument(List<Write> writes) {
    this.writes = writes.toArray(Write[]::new);
  }

  /** The document of a JSON text. */
  static ConstantDocument of(byte[] json) throws IOException {
    List<Write> writes = new ArrayList<>();
    try (JsonParser parser = new ObjectMapper().getFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        writes.add(write(token, parser));
      }
    }
    return new ConstantDocument(writes);
  }

  private static Write write(JsonToken token, JsonParser parser) throws IOException {
    return switch (token) {
      case START_OBJECT -> JsonGenerator::writeStartObject;
      case END_OBJECT -> JsonGenerator::writeEndObject;
      case START_ARRAY -> JsonGenerator::writeStartArray;
      case END_ARRAY -> JsonGenerator::writeEndArray;
      case FIELD_NAME -> {
        String name = parser.currentName();
        yield out -> out.writeFieldName(name);
      }
      case VALUE_STRING -> {
        String text = parser.getText();
        yield out -> out.writeString(text);
      }
      case VALUE_NUMBER_INT -> {
        long number = parser.getLongValue();
        yield out -> out.writeNumber(number);
      }
      case VALUE_NUMBER_FLOAT -> {
        double number = parser.getDoubleValue();
        yield out -> out.writeNumber(number);
      }
      case VALUE_TRUE -> out -> out.writeBoolean(true);
      case VALUE_FALSE -> out -> out.writeBoolean(false);
      default -> JsonGenerator::writeNull;
    };
  }

  void write(JsonGenerator out) throws IOException {
    for (Write write : writes) {
      write.to(out);
    }
  }
}
