package processors.feeds.threat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processors.feeds.Feed;
import processors.feeds.Refreshed;
import processors.feeds.Sha256;
import processors.feeds.store.FeedStore;
import processors.feeds.store.StoredFile;

/**
 * The indicators that users put into the feeds store themselves, as files under a prefix. A file
 * that cannot be read is told, and what it gave before stays; the others are not touched by it.
 */
public final class OwnFeed implements Feed {

  private static final Logger LOG = LoggerFactory.getLogger(OwnFeed.class);

  private static final String FILES = "files";
  private static final String UNTIL = "until";

  private final OwnFormat format;
  private final FeedStore store;
  private final Clock clock;
  private final long mostBytes;

  private OwnFeed(OwnFormat format, FeedStore store, Clock clock, long mostBytes) {
    this.format = format;
    this.store = store;
    this.clock = clock;
    this.mostBytes = mostBytes;
  }

  /**
   * Text files, {@code IOC/TXT/<file>} or {@code IOC/TXT/<provider>/<file>}.
   *
   * @param mostBytes the longest that a file may be
   */
  public static OwnFeed text(FeedStore store, Clock clock, long mostBytes) {
    return new OwnFeed(new TextFormat(), store, clock, mostBytes);
  }

  /**
   * STIX bundles, {@code IOC/STIX2/<file>} or {@code IOC/STIX2/<provider>/<file>}.
   *
   * @param mostBytes the longest that a file may be
   */
  public static OwnFeed stix(FeedStore store, Clock clock, long mostBytes) {
    return new OwnFeed(new StixFormat(clock), store, clock, mostBytes);
  }

  @Override
  public String name() {
    return format.feed();
  }

  @Override
  public Owner owner() {
    return Owner.USER;
  }

  @Override
  public Refreshed refresh(Map<String, String> memory, Path workspace) throws IOException {
    // Of several files with the same indicator the newest counts: it comes first.
    List<StoredFile> files =
        store.list(format.prefix()).stream()
            .sorted(
                Comparator.comparing(StoredFile::modified)
                    .reversed()
                    .thenComparing(StoredFile::key))
            .toList();
    String fingerprint = fingerprint(files);
    if (fingerprint.equals(memory.get(FILES)) && !ranOut(memory)) {
      return new Refreshed.Unchanged();
    }
    return build(files, fingerprint, workspace);
  }

  private boolean ranOut(Map<String, String> memory) {
    String until = memory.get(UNTIL);
    return until != null && !clock.instant().isBefore(Instant.parse(until));
  }

  private Refreshed build(List<StoredFile> files, String fingerprint, Path workspace)
      throws IOException {
    Path indicators = workspace.resolve("indicators");
    Set<String> broken = new HashSet<>();
    Optional<Instant> until = Optional.empty();
    long skipped = 0;
    long count;
    try (IndicatorWriter writer = IndicatorWriter.gzip(indicators)) {
      for (StoredFile file : files) {
        OwnFile own = new OwnFile(format, file, workspace);
        try {
          own.read(copy(file, workspace));
          own.appendTo(writer);
          skipped += own.skipped();
          until = earliest(until, own.until());
        } catch (UnreadableFileException e) {
          broken.add(file.key());
          skipped++;
          tell(file, e);
        }
      }
      keepEarlier(broken, writer, workspace);
      count = writer.count();
    }
    return new Refreshed.Newer(
        key(),
        indicators,
        new Refreshed.Counts(count, skipped),
        until
            .map(instant -> Map.of(FILES, fingerprint, UNTIL, instant.toString()))
            .orElse(Map.of(FILES, fingerprint)),
        until);
  }

  private Path copy(StoredFile file, Path workspace) throws IOException {
    if (file.bytes() > mostBytes) {
      throw new UnreadableFileException(
          "it has " + file.bytes() + " bytes, and may have " + mostBytes, null);
    }
    Path copy = workspace.resolve("own");
    try (InputStream content = open(file)) {
      Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }

  private InputStream open(StoredFile file) throws IOException {
    return store
        .open(file)
        .orElseThrow(() -> new IOException(file.key() + " was replaced while it was read"));
  }

  private void keepEarlier(Set<String> broken, IndicatorWriter writer, Path workspace)
      throws IOException {
    Optional<StoredFile> earlier = broken.isEmpty() ? Optional.empty() : store.find(key());
    if (earlier.isPresent()) {
      Path copy = workspace.resolve("earlier");
      try (InputStream content = open(earlier.get())) {
        Files.copy(content, copy);
      }
      new GroupedIndicators(copy).copy(broken::contains, writer);
    }
  }

  private String key() {
    return "Indicators/" + name() + ".ndjson.gz";
  }

  private void tell(StoredFile file, UnreadableFileException cause) {
    LOG.atWarn()
        .addKeyValue("feed", name())
        .addKeyValue("file", file.key())
        .addKeyValue("store", store.name())
        .addKeyValue("problem", cause.getMessage())
        .log("A file of indicators cannot be read; what it gave before stays");
  }

  private static Optional<Instant> earliest(Optional<Instant> a, Optional<Instant> b) {
    return a.isEmpty() || b.isPresent() && b.get().isBefore(a.get()) ? b : a;
  }

  private static String fingerprint(List<StoredFile> files) throws IOException {
    String versions =
        files.stream()
            .map(file -> file.key() + "\n" + file.version() + "\n")
            .collect(Collectors.joining());
    return Sha256.of(new ByteArrayInputStream(versions.getBytes(StandardCharsets.UTF_8)));
  }
}
