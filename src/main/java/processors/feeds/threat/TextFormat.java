package processors.feeds.threat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import processors.enrich.threat.Indicator;
import processors.feeds.store.StoredFile;

/**
 * One address, network in CIDR notation or domain a line, IPv4 and IPv6 mixed; {@code #} begins a
 * comment. Indicators have the name of their file.
 */
final class TextFormat implements OwnFormat {

  private static final int SHOWN = 80;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Override
  public String feed() {
    return "own-txt";
  }

  @Override
  public String prefix() {
    return "IOC/TXT/";
  }

  @Override
  public Optional<Instant> read(StoredFile file, Path copy, IndicatorSink sink) throws IOException {
    Indicator.About about =
        new Indicator.About(file.name(), null, null, null, IsoSeconds.of(file.modified()), null);
    int number = 0;
    // Bytes that are no UTF-8 are told with their line instead of ending the file.
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(copy), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String text = withoutComment(line);
        if (!text.isEmpty()) {
          add(text, number, about, sink);
        }
      }
    }
    return Optional.empty();
  }

  private static String withoutComment(String line) {
    int comment = line.indexOf('#');
    String text = comment < 0 ? line : line.substring(0, comment);
    return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
  }

  private static void add(String text, int number, Indicator.About about, IndicatorSink sink)
      throws IOException {
    Optional<IndicatorValue> value = IndicatorValue.of(text);
    if (value.isPresent()) {
      sink.add(value.get(), about);
    } else {
      sink.refuse(
          "line " + number,
          "expected an address, a network such as 203.0.113.0/24 or a domain, got '"
              + text.substring(0, Math.min(SHOWN, text.length()))
              + "'");
    }
  }
}
