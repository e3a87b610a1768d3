package processors.feeds.threat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import processors.enrich.threat.Indicator;
import processors.feeds.download.Validators;

/**
 * The list of exit nodes that the Tor Project's TorDNSEL publishes: for each node the lines {@code
 * ExitNode}, {@code Published}, {@code LastStatus} and one {@code ExitAddress} for each address
 * that it was seen to use.
 *
 * @see <a href="https://2019.www.torproject.org/tordnsel/exitlist-spec.txt">Tor Project: TorDNSEL's
 *     Exit List Format</a>
 */
final class TorExitAddresses implements ProviderFormat {

  private static final String NAME = "TOR";
  private static final String DETAILS = "https://metrics.torproject.org/rs.html#details/";

  @Override
  public void read(Path file, Validators version, IndicatorSink sink) throws IOException {
    Node node = new Node(null, null);
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String[] words = line.strip().split("\\s+");
        switch (words[0]) {
          case "ExitNode" -> node = new Node(word(words, 1), null);
          case "LastStatus" -> node = new Node(node.fingerprint, time(words, 1));
          case "ExitAddress" -> address(words, node, "line " + number, sink);
          case "", "Published" -> {
            // Says nothing of an address.
          }
          default ->
              sink.refuse("line " + number, "expected ExitNode or ExitAddress, got " + quote(line));
        }
      }
    }
  }

  private static void address(String[] words, Node node, String place, IndicatorSink sink)
      throws IOException {
    Optional<IndicatorValue> value =
        Optional.ofNullable(word(words, 1)).flatMap(IndicatorValue::network);
    if (value.isEmpty() || node.fingerprint == null) {
      sink.refuse(place, "expected an address of a node, got " + quote(String.join(" ", words)));
      return;
    }
    sink.add(
        value.get(),
        new Indicator.About(
            NAME, DETAILS + node.fingerprint, null, node.lastStatus, time(words, 2), null));
  }

  private static String word(String[] words, int at) {
    return words.length > at ? words[at] : null;
  }

  /** A date and a time that stand in two words. */
  private static String time(String[] words, int at) {
    return words.length > at + 1 ? IsoSeconds.of(words[at] + "T" + words[at + 1]) : null;
  }

  private static String quote(String text) {
    return "'" + text.substring(0, Math.min(80, text.length())) + "'";
  }

  /** The node of which the lines speak. */
  private record Node(String fingerprint, String lastStatus) {}
}
