package processors.feeds.threat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import processors.enrich.threat.Indicator;
import processors.enrich.threat.IndicatorType;

/**
 * An indicator as {@code Indicators/<feed>.ndjson.gz} has it, one JSON object a line.
 *
 * @param group what it came with and is replaced with: a file or a pulse; may be null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record IndicatorLine(
    @JsonProperty("type") String type,
    @JsonProperty("value") String value,
    @JsonProperty("provider") String provider,
    @JsonProperty("name") String name,
    @JsonProperty("reference") String reference,
    @JsonProperty("first_seen") String firstSeen,
    @JsonProperty("last_seen") String lastSeen,
    @JsonProperty("modified_at") String modifiedAt,
    @JsonProperty("description") String description,
    @JsonProperty("group") String group) {

  private static final Map<String, IndicatorType> TYPES =
      Stream.of(IndicatorType.values())
          .collect(Collectors.toUnmodifiableMap(IndicatorType::label, Function.identity()));

  /**
   * The indicator.
   *
   * @throws IllegalArgumentException if the line is none
   */
  Indicator indicator() {
    IndicatorType known = TYPES.get(String.valueOf(type));
    if (known == null || value == null || provider == null || name == null) {
      throw new IllegalArgumentException(
          "expected an indicator with type (one of "
              + TYPES.keySet().stream().sorted().toList()
              + "), value, provider and name, got "
              + this);
    }
    return new Indicator(
        known,
        value,
        provider,
        new Indicator.About(name, reference, firstSeen, lastSeen, modifiedAt, description));
  }
}
