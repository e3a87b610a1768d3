package processors.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import processors.enrich.Refreshable;
import processors.enrich.threat.Indicator;
import processors.enrich.threat.ThreatIndex;

/** The indicators of all feeds, and the built-in ones. */
public final class ThreatData implements FeedData {

  private final Refreshable<ThreatIndex> index;

  /** Fills an index. */
  public ThreatData(Refreshable<ThreatIndex> index) {
    this.index = index;
  }

  @Override
  public String name() {
    return "threats";
  }

  @Override
  public String prefix() {
    return "Indicators/";
  }

  @Override
  public void check(String key, Path copy) throws IOException {
    read(key, copy, indicator -> {});
  }

  @Override
  public long take(Map<String, Path> copies) throws IOException {
    ThreatIndex.Builder builder = new ThreatIndex.Builder();
    BuiltInIndicators.each(builder::add);
    for (Map.Entry<String, Path> copy : copies.entrySet()) {
      read(copy.getKey(), copy.getValue(), builder::add);
    }
    ThreatIndex built = builder.build();
    index.replace(built);
    return built.size();
  }

  private static void read(String key, Path copy, Consumer<Indicator> taker) throws IOException {
    try (InputStream in = Files.newInputStream(copy)) {
      IndicatorFile.read(key, in, taker);
    }
  }
}
