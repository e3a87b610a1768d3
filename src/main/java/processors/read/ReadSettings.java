package processors.read;

import java.util.Objects;

/**
 * How the records of a log type are found in an object.
 *
 * @param format the name of the format, such as {@code text}, {@code json} or {@code csv}
 * @param envelope the name of the envelope around the records, or an empty text for none
 * @param arrayField for JSON, the field of each value that holds the records, or an empty text
 * @param headerLines for text, how many lines at the top are no records
 * @param delimiter for CSV, what separates the columns; empty for white space
 * @param firstLine for formats whose records have many lines, the pattern of the first one, or
 *     empty
 * @param ignoreContainerStderr for the envelope {@code firelens}, whether what containers wrote to
 *     their standard error is left out
 */
public record ReadSettings(
    String format,
    String envelope,
    String arrayField,
    int headerLines,
    String delimiter,
    String firstLine,
    boolean ignoreContainerStderr) {

  /** Checks that all are there. */
  public ReadSettings {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(envelope, "envelope");
    Objects.requireNonNull(arrayField, "arrayField");
    Objects.requireNonNull(delimiter, "delimiter");
    Objects.requireNonNull(firstLine, "firstLine");
  }

  /** Settings of a format, or an envelope, that knows nothing of containers. */
  public ReadSettings(
      String format,
      String envelope,
      String arrayField,
      int headerLines,
      String delimiter,
      String firstLine) {
    this(format, envelope, arrayField, headerLines, delimiter, firstLine, true);
  }

  /** A format without further settings. */
  public static ReadSettings of(String format) {
    return new ReadSettings(format, "", "", 0, "", "");
  }
}
