package processors.read;

import java.io.InputStream;

/**
 * What containers on Amazon ECS wrote, wrapped by FireLens, one JSON object a line; each holds a
 * record of the format inside. Source: Amazon ECS Developer Guide, "Send Amazon ECS logs to an AWS
 * service or AWS Partner".
 */
final class FireLensFormat {

  private FireLensFormat() {}

  /** Reads {@code headerLines} and {@code ignoreContainerStderr}. */
  static RecordFormat of(ReadSettings settings) {
    if (settings.format().equals("csv")) {
      throw new IllegalArgumentException(
          "the envelope firelens has no place for the header that the format csv needs; expected "
              + "another format, such as text with a pattern");
    }
    RecordFormat lines = TextFormat.of(settings);
    return (InputStream unpacked, RecordLimits limits) ->
        new FireLensReader(lines.open(unpacked, limits), settings.ignoreContainerStderr());
  }
}
