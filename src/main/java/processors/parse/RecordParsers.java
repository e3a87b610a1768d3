package processors.parse;

import com.fasterxml.jackson.core.JsonFactory;
import java.util.List;
import processors.pattern.LinearPattern;
import processors.read.ReadSettings;
import processors.read.RecordLimits;
import processors.record.FieldMap;
import processors.record.Reason;
import processors.record.Record;

/** The parsers, found by the name of a format. Immutable. */
public final class RecordParsers {

  private final JsonFactory strict;
  private final JsonFactory lenient;
  private final int maxDepth;

  /** Parsers that keep to the limits of records. */
  public RecordParsers(RecordLimits limits) {
    this.strict = JsonParsing.strict(limits.maxLength(), limits.maxDepth());
    this.lenient = JsonParsing.lenient(limits.maxLength(), limits.maxDepth());
    this.maxDepth = limits.maxDepth();
  }

  /**
   * The parsers for the records that settings describe.
   *
   * @param pattern for text, the log type's pattern; null for other formats
   * @throws IllegalArgumentException if the format is unknown, or text has no pattern
   */
  public RecordParserFactory factory(ReadSettings settings, LinearPattern pattern) {
    RecordParserFactory factory = ofFormat(settings, pattern);
    return settings.envelope().equals("firelens")
        ? () -> new ContainerLogParser(factory.newParser())
        : factory;
  }

  private RecordParserFactory ofFormat(ReadSettings settings, LinearPattern pattern) {
    return switch (settings.format()) {
      case "text", "multiline" -> text(pattern);
      case "json" -> json();
      case "csv" -> csv();
      case "cef" -> CefRecordParser::new;
      case "xml" -> xml();
      case "winevtxml" -> windowsEvents();
      case "parquet" -> () -> RecordParsers::noRow;
      default ->
          throw new IllegalArgumentException(
              "unknown format '"
                  + settings.format()
                  + "'; expected one of [cef, csv, json, multiline, parquet, text, winevtxml, xml]");
    };
  }

  private RecordParserFactory xml() {
    FieldMap.Columns begin = new FieldMap.Columns(List.of());
    return () -> new XmlRecordParser(new XmlElements(maxDepth, begin));
  }

  private RecordParserFactory windowsEvents() {
    FieldMap.Columns begin = new FieldMap.Columns(List.of());
    return () -> new WindowsEventParser(new XmlElements(maxDepth, begin));
  }

  /** Rows come with their fields; a record without them did not come from a Parquet file. */
  private static ParseResult noRow(Record record) {
    return new ParseResult.Rejected(
        Reason.UNPARSABLE, "record " + record.number() + ": expected a row of a Parquet file");
  }

  private RecordParserFactory json() {
    FieldMap.Columns begin = new FieldMap.Columns(List.of());
    return () -> new JsonRecordParser(strict, lenient, begin);
  }

  private static RecordParserFactory csv() {
    RowColumns columns = new RowColumns();
    return () -> new RowParser(columns);
  }

  private static RecordParserFactory text(LinearPattern pattern) {
    if (pattern == null) {
      throw new IllegalArgumentException("expected a pattern for the format text, got none");
    }
    FieldMap.Columns columns =
        new FieldMap.Columns(pattern.groupNames().stream().map(String::intern).toList());
    return () -> new TextRecordParser(pattern, columns);
  }
}
