package processors.read.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of another encoding as UTF-8. What the encoding does not allow is left out. */
final class TranscodedStream extends InputStream {

  private static final int CHARACTERS = 1 << 13;

  private final Reader reader;
  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.IGNORE)
          .onUnmappableCharacter(CodingErrorAction.IGNORE);
  private final CharBuffer characters = CharBuffer.allocate(CHARACTERS).limit(0);
  private final ByteBuffer bytes = ByteBuffer.allocate(CHARACTERS * 4).limit(0);
  private boolean ended;

  TranscodedStream(InputStream in, Charset charset) {
    reader =
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.IGNORE)
                .onUnmappableCharacter(CodingErrorAction.IGNORE));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (!bytes.hasRemaining()) {
      if (ended) {
        return -1;
      }
      encodeMore();
    }
    int read = Math.min(length, bytes.remaining());
    bytes.get(target, offset, read);
    return read;
  }

  private void encodeMore() throws IOException {
    characters.compact();
    ended = reader.read(characters) < 0;
    characters.flip();
    bytes.clear();
    encoder.encode(characters, bytes, ended);
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
