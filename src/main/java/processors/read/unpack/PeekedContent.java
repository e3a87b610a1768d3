package processors.read.unpack;

import java.io.IOException;
import java.io.InputStream;

/**
 * Unpacked content of which the kind is known.
 *
 * @param isParquet whether it is a Parquet file, else it should be text
 * @param stream all of it
 */
public record PeekedContent(boolean isParquet, InputStream stream) {

  /** Looks at the beginning of content. */
  public static PeekedContent of(InputStream unpacked) throws IOException {
    Lookahead ahead = new Lookahead(unpacked);
    ContentKind kind = ContentKind.of(ahead.peek(ContentKind.HEAD_LENGTH));
    return new PeekedContent(kind == ContentKind.PARQUET, ahead);
  }
}
