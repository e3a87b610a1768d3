package processors.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;

/** How JSON is read: within limits, and with the numbers that are none, as Python reads it. */
final class JsonParsing {

  /** The most digits of a number; more would take long to convert. */
  static final int MAX_NUMBER_LENGTH = 1000;

  private JsonParsing() {}

  /** A factory for values up to a length and depth. Control characters in strings are refused. */
  static JsonFactory strict(int maxLength, int maxDepth) {
    return builder(maxLength, maxDepth).build();
  }

  /** Like {@link #strict}, but control characters may stand in strings. */
  static JsonFactory lenient(int maxLength, int maxDepth) {
    return builder(maxLength, maxDepth)
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .build();
  }

  private static JsonFactoryBuilder builder(int maxLength, int maxDepth) {
    return new JsonFactoryBuilder()
        // Names that records make up must not fill the table of interned strings.
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxStringLength(maxLength)
                .maxNameLength(maxLength)
                .maxNumberLength(MAX_NUMBER_LENGTH)
                .maxNestingDepth(maxDepth)
                .build());
  }
}
