package processors.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GzipCompressorTest {

  private static final GzipCompressor COMPRESSOR = new GzipCompressor();

  /** The compressor is that of the tries before, and pieces end anywhere in its buffers. */
  @Property(tries = 200)
  void what_was_compressed_is_unpacked(
      @ForAll @IntRange(max = 300_000) int length,
      @ForAll @IntRange(min = 1, max = 100_000) int piece,
      @ForAll long seed,
      @ForAll boolean random)
      throws IOException {
    byte[] body = new byte[length];
    if (random) {
      new Random(seed).nextBytes(body);
    }
    COMPRESSOR.begin();
    for (int from = 0; from < length; from += piece) {
      COMPRESSOR.add(ByteBuffer.wrap(body, from, Math.min(piece, length - from)));
    }

    assertThat(unpacked(COMPRESSOR.end())).isEqualTo(body);
  }

  @Test
  void a_body_that_broke_off_leaves_nothing_behind() throws IOException {
    GzipCompressor compressor = new GzipCompressor();
    compressor.begin();
    compressor.add(ByteBuffer.wrap(new byte[200_000]));

    compressor.begin();
    compressor.add(ByteBuffer.wrap(new byte[] {1, 2, 3}));

    assertThat(unpacked(compressor.end())).containsExactly(1, 2, 3);
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }
}
