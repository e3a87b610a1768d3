package processors.read;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import processors.read.parquet.ParquetFormat;

/** The formats and envelopes, found by name. Immutable. */
public final class RecordFormats {

  private final Map<String, Function<ReadSettings, RecordFormat>> formats;
  private final Map<String, Function<ReadSettings, RecordFormat>> envelopes;

  private RecordFormats(
      Map<String, Function<ReadSettings, RecordFormat>> formats,
      Map<String, Function<ReadSettings, RecordFormat>> envelopes) {
    this.formats = new TreeMap<>(formats);
    this.envelopes = new TreeMap<>(envelopes);
  }

  /** All formats and envelopes of this program. */
  public static RecordFormats standard() {
    return new RecordFormats(
        Map.of(
            "text", TextFormat::of,
            "multiline", MultilineFormat::of,
            "json", JsonFormat::of,
            "csv", CsvFormat::of,
            "cef", CefFormat::of,
            "xml", XmlFormat::of,
            "winevtxml", WindowsEventFormat::of,
            "parquet", settings -> new ParquetFormat()),
        Map.of("cloudwatch", CloudWatchFormat::of, "firelens", FireLensFormat::of));
  }

  /**
   * The format that settings ask for.
   *
   * @throws IllegalArgumentException if a name is unknown or a setting does not fit the format; the
   *     message says what is expected
   */
  public RecordFormat format(ReadSettings settings) {
    Function<ReadSettings, RecordFormat> format = named("format", formats, settings.format());
    return settings.envelope().isEmpty()
        ? format.apply(settings)
        : named("envelope", envelopes, settings.envelope()).apply(settings);
  }

  private static Function<ReadSettings, RecordFormat> named(
      String what, Map<String, Function<ReadSettings, RecordFormat>> known, String name) {
    Function<ReadSettings, RecordFormat> found = known.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "unknown " + what + " '" + name + "'; expected one of " + known.keySet());
    }
    return found;
  }
}
