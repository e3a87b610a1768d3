package processors.feeds.threat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import processors.enrich.threat.Indicator;

/** Reads pages of pulses, and writes their addresses and domains. Not thread-safe. */
final class OtxPulses {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROVIDER = "AlienVault_OTX";
  private static final String INDICATOR = "https://otx.alienvault.com/indicator/";

  /** OTX's types: what they are, and how its website calls them. */
  private enum Kind {
    IPV4("IPv4", "ip", IndicatorValue::network),
    IPV6("IPv6", "ip", IndicatorValue::network),
    DOMAIN("domain", "domain", IndicatorValue::domain),
    HOSTNAME("hostname", "hostname", IndicatorValue::domain);

    private static final Map<String, Kind> BY_TYPE =
        Stream.of(values()).collect(Collectors.toMap(kind -> kind.type, Function.identity()));

    private final String type;
    private final String page;
    private final Function<String, Optional<IndicatorValue>> reader;

    Kind(String type, String page, Function<String, Optional<IndicatorValue>> reader) {
      this.type = type;
      this.page = page;
      this.reader = reader;
    }
  }

  private final IndicatorWriter writer;
  private final Set<String> ids = new HashSet<>();
  private Instant newest;
  private long passed;

  OtxPulses(IndicatorWriter writer) {
    this.writer = writer;
  }

  /**
   * Reads a page and deletes it.
   *
   * @return the address of the next page
   * @throws IOException if it is no page of pulses
   */
  Optional<String> read(Path page) throws IOException {
    String next = null;
    boolean found = false;
    try (JsonParser parser = JSON.createParser(page.toFile())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("expected a page of pulses, got " + parser.currentToken());
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (field.equals("results") && value == JsonToken.START_ARRAY) {
          found = true;
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            pulse(JSON.readTree(parser));
          }
        } else if (field.equals("next") && value == JsonToken.VALUE_STRING) {
          next = parser.getText();
        } else {
          parser.skipChildren();
        }
      }
    }
    if (!found) {
      throw new IOException("expected a page of pulses with an array 'results'");
    }
    Files.delete(page);
    return Optional.ofNullable(next).filter(link -> !link.isEmpty());
  }

  private void pulse(JsonNode pulse) throws IOException {
    String id = pulse.path("id").asText("");
    // Pages move on while they are read: the same pulse may come twice.
    if (id.isEmpty() || !ids.add(id)) {
      return;
    }
    IsoSeconds.instant(pulse.path("modified").asText(null)).ifPresent(this::seen);
    for (JsonNode indicator : pulse.path("indicators")) {
      add(pulse, id, indicator);
    }
  }

  private void seen(Instant modified) {
    newest = newest == null || modified.isAfter(newest) ? modified : newest;
  }

  private void add(JsonNode pulse, String id, JsonNode indicator) throws IOException {
    String text = indicator.path("indicator").asText("");
    Kind kind = Kind.BY_TYPE.get(indicator.path("type").asText(""));
    Optional<IndicatorValue> value = kind == null ? Optional.empty() : kind.reader.apply(text);
    if (value.isEmpty()) {
      passed++;
      return;
    }
    Indicator.About about =
        new Indicator.About(
            pulse.path("name").asText(id),
            INDICATOR + kind.page + "/" + text,
            null,
            null,
            IsoSeconds.of(pulse.path("modified").asText(null)),
            description(pulse, indicator));
    writer.add(new Indicator(value.get().type(), value.get().value(), PROVIDER, about), id);
  }

  private static String description(JsonNode pulse, JsonNode indicator) {
    String text =
        Stream.of(pulse.path("description"), indicator.path("title"), indicator.path("description"))
            .map(node -> node.asText(""))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(". "));
    return text.isEmpty() ? null : text;
  }

  /** The pulses that were read. */
  Set<String> ids() {
    return ids;
  }

  /** When the newest of them was changed. */
  Optional<Instant> newest() {
    return Optional.ofNullable(newest);
  }

  /** How many indicators are of types that documents are not compared with. */
  long passed() {
    return passed;
  }
}
