package routes.management;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of meters in {@code docs/metrics.md}. */
public final class MetersTable {

  private static final Path DOCUMENT = Path.of("docs", "metrics.md");
  private static final Pattern ROW =
      Pattern.compile("\\| `(siem[a-z.]+)` \\| (\\w+) \\| ([^|]*)\\|.*");
  private static final Pattern TAG = Pattern.compile("`(\\w+)`");

  private final Map<String, String> meters = new TreeMap<>();

  /** Reads the document from the project's root. */
  public MetersTable() throws IOException {
    for (String line : Files.readAllLines(DOCUMENT)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        Set<String> tags = new TreeSet<>();
        TAG.matcher(row.group(3)).results().forEach(tag -> tags.add(tag.group(1)));
        meters.put(row.group(1), row.group(2) + " " + tags);
      }
    }
  }

  /** The names of the meters that the document describes. */
  public Set<String> names() {
    return meters.keySet();
  }

  /** The meters of a registry, {@code name type [tags]}, that the document describes otherwise. */
  public List<String> notDescribed(MeterRegistry registry) {
    return registry.getMeters().stream()
        .map(Meter::getId)
        .filter(id -> id.getName().startsWith("siem."))
        .filter(id -> !describe(id).equals(meters.get(id.getName())))
        .map(id -> id.getName() + " " + describe(id))
        .sorted()
        .distinct()
        .toList();
  }

  private static String describe(Meter.Id id) {
    Set<String> tags = new TreeSet<>();
    id.getTags().stream().map(Tag::getKey).forEach(tags::add);
    return id.getType().name().toLowerCase(Locale.ROOT) + " " + tags;
  }
}
