package processors.feeds.threat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import processors.enrich.threat.Indicator;
import processors.feeds.store.StoredFile;

/**
 * Bundles of STIX 2.0 and 2.1. Of each object with a STIX pattern, the addresses and domains that
 * the pattern compares with become indicators. One that is revoked or no longer valid gives none.
 * Each object stands for itself: other versions of it are not looked for.
 *
 * @see <a href="https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html">OASIS: STIX Version
 *     2.1, sections 4.7 and 9</a>
 */
final class StixFormat implements OwnFormat {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Clock clock;

  StixFormat(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String feed() {
    return "own-stix";
  }

  @Override
  public String prefix() {
    return "IOC/STIX2/";
  }

  @Override
  public Optional<Instant> read(StoredFile file, Path copy, IndicatorSink sink) throws IOException {
    Expiry expiry = new Expiry(clock.instant());
    boolean found = false;
    try (JsonParser parser = JSON.createParser(copy.toFile())) {
      expect(parser, parser.nextToken(), JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean objects = parser.currentName().equals("objects");
        JsonToken value = parser.nextToken();
        if (objects) {
          expect(parser, value, JsonToken.START_ARRAY);
          found = true;
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            object(JSON.readTree(parser), file.name(), expiry, sink);
          }
        } else {
          parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        throw new IOException("expected the end of the file after the bundle");
      }
    }
    if (!found) {
      throw new IOException("expected a STIX 2 bundle, an object with an array 'objects'");
    }
    return expiry.next();
  }

  private static void expect(JsonParser parser, JsonToken token, JsonToken expected)
      throws IOException {
    if (token != expected) {
      throw new IOException(
          "line "
              + parser.currentLocation().getLineNr()
              + ": expected a STIX 2 bundle, an object with an array 'objects', got "
              + token);
    }
  }

  private static void object(JsonNode object, String file, Expiry expiry, IndicatorSink sink)
      throws IOException {
    String pattern = object.path("pattern").asText("");
    if (pattern.isEmpty()) {
      // Malware, reports, relations and so on.
      return;
    }
    boolean stix = object.path("pattern_type").asText("stix").equals("stix");
    if (!stix || object.path("revoked").asBoolean(false) || expiry.passed(object)) {
      sink.pass();
      return;
    }
    String id = object.path("id").asText("object without id");
    StixPattern.Asked asked;
    try {
      asked = new StixPattern(pattern).asked();
    } catch (IllegalArgumentException e) {
      sink.refuse(id, e.getMessage());
      return;
    }
    asked.problems().forEach(problem -> sink.refuse(id, problem));
    if (asked.values().isEmpty() && asked.problems().isEmpty()) {
      sink.pass();
    }
    for (IndicatorValue value : asked.values()) {
      sink.add(value, about(object, file));
    }
  }

  private static Indicator.About about(JsonNode object, String file) {
    String name = object.path("name").asText("");
    String modified = IsoSeconds.of(text(object, "modified"));
    return new Indicator.About(
        name.isEmpty() ? file : file + ": " + name,
        null,
        IsoSeconds.of(text(object, "first_seen")),
        IsoSeconds.of(text(object, "last_seen")),
        modified == null ? IsoSeconds.of(text(object, "published")) : modified,
        text(object, "description"));
  }

  private static String text(JsonNode object, String field) {
    return object.path(field).asText(null);
  }

  /** Knows which objects are still valid, and until when. */
  private static final class Expiry {
    private final Instant now;
    private Instant next;

    Expiry(Instant now) {
      this.now = now;
    }

    boolean passed(JsonNode object) {
      Optional<Instant> until = IsoSeconds.instant(text(object, "valid_until"));
      if (until.isEmpty()) {
        return false;
      }
      if (!until.get().isAfter(now)) {
        return true;
      }
      next = next == null || until.get().isBefore(next) ? until.get() : next;
      return false;
    }

    Optional<Instant> next() {
      return Optional.ofNullable(next);
    }
  }
}
