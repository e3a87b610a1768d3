package processors.record;

import java.util.List;
import java.util.Map;

/** What a reader knows of the inside of a record. */
public sealed interface Content {

  /** Nothing but the text. */
  Content UNPARSED = new Unparsed();

  /** The record's text is yet to be parsed. */
  record Unparsed() implements Content {}

  /**
   * The record is a row of a table.
   *
   * @param header the columns' names, shared by all rows
   * @param values the row's values; may be shorter or longer than the header
   */
  record Row(List<String> header, List<String> values) implements Content {}

  /**
   * The record's fields, nested as they came. The map belongs to the record and may be changed.
   *
   * @param fields strings, numbers, booleans, maps and lists; never null
   */
  record Fields(Map<String, Object> fields) implements Content {}
}
