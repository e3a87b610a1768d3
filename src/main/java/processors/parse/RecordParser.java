package processors.parse;

import processors.record.Record;

/** Turns records of one format into fields. Keeps state between records; not thread-safe. */
@FunctionalInterface
public interface RecordParser {

  /** Parses a record; trouble with it is a result, never an exception. */
  ParseResult parse(Record record);
}
