package processors.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.Objects;

/**
 * A document as OpenSearch is to get it. Jackson writes its bytes as they are, so that a document
 * becomes JSON only once.
 *
 * @param index the index's full name
 * @param id the document's {@code _id}
 * @param json one JSON object in UTF-8 without line breaks; belongs to the document and is not
 *     changed any more
 */
public record PreparedDocument(String index, String id, byte[] json) implements JsonSerializable {

  /** Checks that nothing is missing. */
  public PreparedDocument {
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(json, "json");
  }

  @Override
  public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
    generator.writeRawValue(new Utf8Text(json));
  }

  @Override
  public void serializeWithType(
      JsonGenerator generator, SerializerProvider provider, TypeSerializer typeSerializer)
      throws IOException {
    serialize(generator, provider);
  }

  @Override
  public String toString() {
    return "PreparedDocument[index=" + index + ", id=" + id + ", bytes=" + json.length + "]";
  }
}
