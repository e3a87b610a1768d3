package processors.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** A single string, number or word of JSON as plain text. */
final class JsonScalar {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonScalar() {}

  /** The text; null for {@code null}, for an object or array, and for what is no JSON. */
  static String text(String json) {
    return isPlainString(json) ? json.substring(1, json.length() - 1) : parsed(json);
  }

  /** Whether it is a string without anything that a parser must look at: most are. */
  private static boolean isPlainString(String json) {
    int last = json.length() - 1;
    if (last < 1 || json.charAt(0) != '"' || json.charAt(last) != '"') {
      return false;
    }
    for (int i = 1; i < last; i++) {
      char character = json.charAt(i);
      if (character == '"' || character == '\\' || character < ' ') {
        return false;
      }
    }
    return true;
  }

  private static String parsed(String json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      JsonToken token = parser.nextToken();
      boolean scalar = token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL;
      return scalar ? parser.getText() : null;
    } catch (IOException e) {
      // Seen as missing: the caller says what it expected.
      return null;
    }
  }
}
