package processors.parse;

/** Makes parsers for one log type, one for each batch or thread. Thread-safe. */
@FunctionalInterface
public interface RecordParserFactory {

  /** A new parser. */
  RecordParser newParser();
}
