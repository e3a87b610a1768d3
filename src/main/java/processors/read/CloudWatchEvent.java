package processors.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * One log event of a CloudWatch Logs subscription.
 *
 * @param id its id, the same at every delivery
 * @param timestamp epoch milliseconds as text, or null
 * @param message what was logged
 */
record CloudWatchEvent(String id, String timestamp, String message) {

  /** Reads an event; null if it is none. */
  static CloudWatchEvent of(String json) throws IOException {
    try (JsonParser parser = EnvelopeJson.parser(json)) {
      return parser.nextToken() == JsonToken.START_OBJECT ? members(parser) : null;
    } catch (JsonProcessingException e) {
      // The caller keeps the text and says what it expected.
      return null;
    }
  }

  private static CloudWatchEvent members(JsonParser parser) throws IOException {
    String id = null;
    String timestamp = null;
    String message = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      boolean text = value == JsonToken.VALUE_STRING;
      if (name.equals("id") && text) {
        id = parser.getText();
      } else if (name.equals("message") && text) {
        message = parser.getText();
      } else if (name.equals("timestamp") && (text || value.isNumeric())) {
        timestamp = parser.getText();
      } else {
        parser.skipChildren();
      }
    }
    return id == null || message == null ? null : new CloudWatchEvent(id, timestamp, message);
  }
}
