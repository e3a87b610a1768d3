package processors.read;

import java.io.InputStream;

/**
 * The messages of a CloudWatch Logs subscription, each a record of the format inside. Source:
 * Amazon CloudWatch Logs User Guide, "Using CloudWatch Logs subscription filters".
 */
final class CloudWatchFormat {

  private CloudWatchFormat() {}

  /** Reads {@code format}, which must be one whose records stand alone. */
  static RecordFormat of(ReadSettings settings) {
    if (settings.format().equals("csv")) {
      throw new IllegalArgumentException(
          "the envelope cloudwatch has no place for the header that the format csv needs; expected "
              + "another format, such as text with a pattern");
    }
    return (InputStream unpacked, RecordLimits limits) ->
        new JsonElementReader(
            JsonFormat.scanner(unpacked, limits), limits, CloudWatchContainer::new);
  }
}
