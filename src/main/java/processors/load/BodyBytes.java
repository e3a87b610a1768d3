package processors.load;

import java.nio.ByteBuffer;
import java.util.Set;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;

/** The body of a request as the bytes that go over the wire: its length and hash can be known. */
final class BodyBytes implements AsyncEntityProducer {

  private final byte[] bytes;
  private final String contentType;
  private final String contentEncoding;
  private final ByteBuffer left;

  BodyBytes(byte[] bytes, String contentType, String contentEncoding) {
    this.bytes = bytes;
    this.contentType = contentType;
    this.contentEncoding = contentEncoding;
    this.left = ByteBuffer.wrap(bytes);
  }

  /** The bytes; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public void failed(Exception cause) {
    releaseResources();
  }

  @Override
  public long getContentLength() {
    return bytes.length;
  }

  @Override
  public String getContentType() {
    return contentType;
  }

  @Override
  public String getContentEncoding() {
    return contentEncoding;
  }

  @Override
  public boolean isChunked() {
    return false;
  }

  @Override
  public Set<String> getTrailerNames() {
    return Set.of();
  }

  @Override
  public int available() {
    return left.remaining();
  }

  @Override
  public void produce(DataStreamChannel channel) throws java.io.IOException {
    if (left.hasRemaining()) {
      channel.write(left);
    }
    if (!left.hasRemaining()) {
      channel.endStream();
    }
  }

  @Override
  public void releaseResources() {
    left.rewind();
  }
}
