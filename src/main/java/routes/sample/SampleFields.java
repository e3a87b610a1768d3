package routes.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import processors.parse.ParseResult;
import processors.parse.RecordParser;
import processors.parse.RecordParsers;
import processors.pattern.LinearPattern;
import processors.read.ReadSettings;
import processors.read.RecordFormats;
import processors.read.RecordLimits;
import processors.read.RecordReader;
import processors.record.BatchEntry;
import processors.record.Content;
import processors.record.Document;
import processors.steps.KeyValues;

/**
 * The fields of a sample's records and their values, read as the program reads them.
 *
 * @param records how many records there are
 * @param values the values of each field by its dotted path
 */
public record SampleFields(int records, Map<String, List<Object>> values) {

  private static final int DEEPEST = 4;

  /** Reads the fields of a sample. */
  static SampleFields of(SampleFile sample, SampleShape shape) throws IOException {
    ReadSettings settings =
        new ReadSettings(
            shape.setting("format"),
            shape.setting("envelope"),
            shape.setting("arrayField"),
            0,
            shape.setting("delimiter"),
            shape.setting("firstLine"));
    LinearPattern pattern =
        Optional.of(shape.setting("pattern"))
            .filter(regex -> !regex.isEmpty())
            .map(LinearPattern::compile)
            .orElse(null);
    RecordParser parser =
        new RecordParsers(RecordLimits.STANDARD).factory(settings, pattern).newParser();
    Map<String, List<Object>> values = new LinkedHashMap<>();
    int records = 0;
    byte[] bytes = sample.text().getBytes(StandardCharsets.UTF_8);
    try (RecordReader reader =
        RecordFormats.standard()
            .format(settings)
            .open(new ByteArrayInputStream(bytes), RecordLimits.STANDARD)) {
      for (BatchEntry entry = reader.read(); entry != null; entry = reader.read()) {
        if (entry.pending()) {
          records++;
          add(values, "", withPairs(fields(parser, entry), shape), 1);
        }
      }
    }
    return new SampleFields(records, values);
  }

  /** The same with new names, new to old, for some fields. */
  SampleFields renamed(Map<String, String> names) {
    Map<String, List<Object>> all = new LinkedHashMap<>(values);
    names.forEach((to, from) -> all.put(to, all.remove(from)));
    return new SampleFields(records, all);
  }

  private static Map<String, Object> fields(RecordParser parser, BatchEntry entry) {
    if (entry.record().content() instanceof Content.Fields read) {
      return read.fields();
    }
    return parser.parse(entry.record()) instanceof ParseResult.Parsed parsed
        ? parsed.fields()
        : Map.of();
  }

  private static Map<String, Object> withPairs(Map<String, Object> fields, SampleShape shape) {
    if (shape.pairs().isEmpty() || fields.isEmpty()) {
      return fields;
    }
    KeyValues pairs = new KeyValues();
    pairs.setFrom(shape.pairs().get());
    Document document = new Document(fields);
    pairs.apply(document, null, null);
    return document.fields();
  }

  private static void add(
      Map<String, List<Object>> values, String prefix, Map<?, ?> fields, int depth) {
    fields.forEach(
        (name, value) -> {
          String path = prefix + name.toString().replace(".", "\\.");
          if (value instanceof Map<?, ?> object && depth < DEEPEST) {
            add(values, path + ".", object, depth + 1);
          } else if (value != null && !value.toString().isEmpty() && !value.equals("-")) {
            values.computeIfAbsent(path, key -> new ArrayList<>()).add(value);
          }
        });
  }
}
