package processors.object;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * An object's bytes. Where the connection breaks, it is taken up again at the byte reached, so that
 * a long object need not begin anew. Closing it before its end drops the connection instead of
 * reading the rest. Used by one thread.
 */
final class ResumingObjectStream extends InputStream {

  private static final Logger LOG = LoggerFactory.getLogger(ResumingObjectStream.class);

  private final String uri;
  private final String eTag;
  private final long length;
  private final ObjectRange range;
  private final ResumePolicy policy;
  private ResponseInputStream<GetObjectResponse> part;
  private long position;
  private int triesInARow;

  /**
   * @param uri the object's address, for messages
   * @param whole the answer to the request for the whole object
   * @param range asks for the rest of it
   * @param policy how often
   */
  ResumingObjectStream(
      String uri,
      ResponseInputStream<GetObjectResponse> whole,
      ObjectRange range,
      ResumePolicy policy) {
    this.uri = uri;
    this.part = whole;
    this.eTag = whole.response().eTag();
    this.length = whole.response().contentLength();
    this.range = range;
    this.policy = policy;
  }

  /** How many bytes were read so far. */
  long position() {
    return position;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    while (true) {
      try {
        return readPart(target, offset, count);
      } catch (IOException | SdkException e) {
        resume(e);
      }
    }
  }

  private int readPart(byte[] target, int offset, int count) throws IOException {
    if (part == null) {
      part = range.from(position, eTag);
    }
    int read = part.read(target, offset, count);
    if (read > 0) {
      position += read;
      triesInARow = 0;
    } else if (read < 0 && position < length) {
      throw new IOException("the connection ended after " + position + " of " + length + " bytes");
    }
    return read;
  }

  /** Gets ready for another try, or gives up. */
  private void resume(Exception broken) throws IOException {
    drop();
    triesInARow++;
    if (triesInARow > policy.maxTries() || position >= length || eTag == null) {
      throw new IOException(
          uri + " broke off at byte " + position + " of " + length + ": " + broken.getMessage(),
          broken);
    }
    LOG.atWarn()
        .addKeyValue("object", uri)
        .addKeyValue("position", position)
        .addKeyValue("length", length)
        .addKeyValue("try", triesInARow)
        .addKeyValue("cause", broken.toString())
        .log("object broke off, taking it up again");
    try {
      Thread.sleep(policy.pause(triesInARow).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reading " + uri);
    }
  }

  private void drop() {
    if (part != null) {
      part.abort();
      part = null;
    }
  }

  @Override
  public void close() throws IOException {
    if (position < length) {
      drop();
    } else if (part != null) {
      part.close();
      part = null;
    }
  }
}
