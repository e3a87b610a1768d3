package processors.feeds.threat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import processors.enrich.threat.Indicator;
import processors.feeds.download.Validators;

/**
 * The botnet servers of abuse.ch, an array of objects with {@code ip_address}, {@code malware},
 * {@code status}, {@code first_seen} and {@code last_online}.
 *
 * @see <a href="https://feodotracker.abuse.ch/blocklist/">Feodo Tracker: Blocklist</a>
 */
final class FeodoBlocklist implements ProviderFormat {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public void read(Path file, Validators version, IndicatorSink sink) throws IOException {
    String modified = IsoSeconds.ofHttpDate(version.lastModified());
    try (JsonParser parser = JSON.createParser(file.toFile())) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new IOException("expected an array of botnet servers, got " + parser.currentToken());
      }
      int number = 0;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        number++;
        JsonNode server = JSON.readTree(parser);
        add(server, "entry " + number, modified, sink);
      }
    }
  }

  private static void add(JsonNode server, String place, String modified, IndicatorSink sink)
      throws IOException {
    String address = server.path("ip_address").asText();
    Optional<IndicatorValue> value = IndicatorValue.network(address);
    if (value.isEmpty()) {
      sink.refuse(place, "expected an address in ip_address, got '" + address + "'");
      return;
    }
    sink.add(
        value.get(),
        new Indicator.About(
            server.path("malware").asText("unknown"),
            "https://feodotracker.abuse.ch/browse/host/" + address + "/",
            IsoSeconds.of(server.path("first_seen").asText(null)),
            IsoSeconds.of(server.path("last_online").asText(null)),
            modified,
            "status is " + server.path("status").asText("unknown")));
  }
}
