package processors.feeds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import processors.enrich.threat.Indicator;
import processors.enrich.threat.IndicatorType;

/**
 * A gzip file with one threat indicator a line, as JSON: {@code type}, {@code value}, {@code
 * provider}, {@code name}, and what else is known of {@code reference}, {@code first_seen}, {@code
 * last_seen}, {@code modified_at} and {@code description}.
 */
public final class IndicatorFile {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int BUFFER = 64 * 1024;

  private IndicatorFile() {}

  /**
   * Reads a file to its end.
   *
   * @param name the file's name, for messages
   * @param packed its bytes
   * @param indicators is given each indicator; it may refuse one with an IllegalArgumentException
   * @throws IOException if the file cannot be read, is cut off or a line is wrong
   */
  public static void read(String name, InputStream packed, Consumer<Indicator> indicators)
      throws IOException {
    int number = 0;
    try (InputStream lines = new BufferedInputStream(new GZIPInputStream(packed, BUFFER), BUFFER);
        JsonParser json = JSON.createParser(lines)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        number++;
        indicators.accept(indicator(fields(json, token)));
      }
    } catch (IllegalArgumentException | IOException e) {
      throw new IOException(name + ": indicator " + Math.max(1, number) + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, String> fields(JsonParser json, JsonToken first) throws IOException {
    if (first != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("expected a JSON object, got " + json.getText());
    }
    Map<String, String> fields = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (!value.isScalarValue()) {
        throw new IllegalArgumentException("expected a text in " + name + ", got " + value);
      }
      if (value != JsonToken.VALUE_NULL) {
        fields.put(name, json.getText());
      }
    }
    return fields;
  }

  private static Indicator indicator(Map<String, String> fields) {
    return new Indicator(
        IndicatorType.of(needed(fields, "type")),
        needed(fields, "value"),
        needed(fields, "provider"),
        new Indicator.About(
            needed(fields, "name"),
            fields.get("reference"),
            fields.get("first_seen"),
            fields.get("last_seen"),
            fields.get("modified_at"),
            fields.get("description")));
  }

  private static String needed(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("expected a field " + name + ", got none");
    }
    return value;
  }
}
