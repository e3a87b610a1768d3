package processors.feeds.threat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processors.enrich.threat.Indicator;
import processors.feeds.Feed;
import processors.feeds.Refreshed;
import processors.feeds.download.Downloaded;
import processors.feeds.download.Downloads;
import processors.feeds.download.Request;
import processors.feeds.download.Validators;

/** A list of indicators that a provider publishes as one file. */
public final class ProviderFeed implements Feed {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderFeed.class);

  private static final String ETAG = "etag";
  private static final String LAST_MODIFIED = "last-modified";

  private final String name;
  private final String provider;
  private final ProviderFormat format;
  private final URI address;
  private final Downloads downloads;
  private final long mostBytes;

  private ProviderFeed(
      String name,
      String provider,
      ProviderFormat format,
      URI address,
      Downloads downloads,
      long mostBytes) {
    this.name = name;
    this.provider = provider;
    this.format = format;
    this.address = address;
    this.downloads = downloads;
    this.mostBytes = mostBytes;
  }

  /** The addresses that exit nodes of the Tor network were seen to use. */
  public static ProviderFeed tor(URI address, Downloads downloads, long mostBytes) {
    return new ProviderFeed(
        "tor", "torproject.org", new TorExitAddresses(), address, downloads, mostBytes);
  }

  /** The servers of botnets that abuse.ch's Feodo Tracker knows. */
  public static ProviderFeed feodo(URI address, Downloads downloads, long mostBytes) {
    return new ProviderFeed(
        "feodo", "abuse.ch", new FeodoBlocklist(), address, downloads, mostBytes);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Owner owner() {
    return Owner.PROVIDER;
  }

  @Override
  public Refreshed refresh(Map<String, String> memory, Path workspace) throws IOException {
    Request request =
        Request.of(address, mostBytes)
            .newerThan(new Validators(memory.get(ETAG), memory.get(LAST_MODIFIED)));
    Downloaded downloaded = downloads.download(request, workspace.resolve("download"));
    if (!(downloaded instanceof Downloaded.Content content)) {
      return new Refreshed.Unchanged();
    }
    Path indicators = workspace.resolve("indicators");
    Sink sink;
    try (IndicatorWriter writer = IndicatorWriter.gzip(indicators)) {
      sink = new Sink(provider, writer);
      format.read(content.file(), content.version(), sink);
    }
    if (sink.refused > sink.known.size()) {
      throw new IOException(
          "expected indicators in the form of " + provider + ", got: " + sink.firstProblem);
    }
    tell(sink);
    return new Refreshed.Newer(
        "Indicators/" + name + ".ndjson.gz",
        indicators,
        new Refreshed.Counts(sink.known.size(), sink.refused + sink.passed),
        memory(content.version()),
        Optional.empty());
  }

  private void tell(Sink sink) {
    if (sink.refused > 0) {
      LOG.atWarn()
          .addKeyValue("feed", name)
          .addKeyValue("refused", sink.refused)
          .addKeyValue("first", sink.firstProblem)
          .log("A feed holds what cannot be used");
    }
  }

  private static Map<String, String> memory(Validators version) {
    Map<String, String> memory = new HashMap<>();
    if (version.etag() != null) {
      memory.put(ETAG, version.etag());
    }
    if (version.lastModified() != null) {
      memory.put(LAST_MODIFIED, version.lastModified());
    }
    return memory;
  }

  /** Writes each address once: of several entries for it the first counts. */
  private static final class Sink implements IndicatorSink {
    private final String provider;
    private final Set<IndicatorValue> known = new HashSet<>();
    private final IndicatorWriter writer;
    private long refused;
    private long passed;
    private String firstProblem;

    Sink(String provider, IndicatorWriter writer) {
      this.provider = provider;
      this.writer = writer;
    }

    @Override
    public void add(IndicatorValue value, Indicator.About about) throws IOException {
      if (known.add(value)) {
        writer.add(new Indicator(value.type(), value.value(), provider, about), null);
      }
    }

    @Override
    public void refuse(String place, String problem) {
      refused++;
      if (firstProblem == null) {
        firstProblem = place + ": " + problem;
      }
    }

    @Override
    public void pass() {
      passed++;
    }
  }
}
