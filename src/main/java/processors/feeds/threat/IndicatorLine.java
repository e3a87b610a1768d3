package processors.feeds.threat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
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

  /** The indicator. */
  Indicator indicator() {
    return new Indicator(
        IndicatorType.of(type),
        value,
        provider,
        new Indicator.About(name, reference, firstSeen, lastSeen, modifiedAt, description));
  }
}
