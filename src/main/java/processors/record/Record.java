package processors.record;

import java.util.Objects;

/**
 * One piece of an object as it came.
 *
 * @param number its place among the object's records, from 1
 * @param line the line of the unpacked object on which it begins, from 1, or 0 where the format has
 *     no lines
 * @param text the record as it came; for formats that are no text, a JSON rendering
 * @param content what the reader already knows of the record's inside, so that it need not be
 *     parsed again
 * @param envelope what the envelope around it told
 */
public record Record(long number, long line, String text, Content content, Envelope envelope) {

  /** Checks that nothing is missing. */
  public Record {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(envelope, "envelope");
  }

  /** A record of which only the text is known. */
  public static Record ofText(long number, long line, String text) {
    return new Record(number, line, text, Content.UNPARSED, Envelope.NONE);
  }
}
