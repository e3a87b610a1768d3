package processors.parse;

import java.util.Map;
import processors.record.Reason;

/** What became of a record's text. */
public sealed interface ParseResult {

  /**
   * The record's fields.
   *
   * @param fields strings, numbers, booleans, nulls, maps and lists of these, in the order in which
   *     they came; a fresh map that may be changed
   */
  record Parsed(Map<String, Object> fields) implements ParseResult {}

  /**
   * The record is loaded without fields of its own, since its sender is known to cut records off.
   *
   * @param errorMessage why it could not be parsed, for {@code error.message}
   */
  record LoadUnparsed(String errorMessage) implements ParseResult {}

  /**
   * The record goes to the dead-letter channel.
   *
   * @param reason the kind of trouble
   * @param detail the place, what was found and what was expected
   */
  record Rejected(Reason reason, String detail) implements ParseResult {}
}
