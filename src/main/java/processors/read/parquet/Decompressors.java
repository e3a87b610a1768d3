package processors.read.parquet;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/**
 * Unpacks the pages of Parquet files ("Parquet compression definitions"). Parquet's own way goes
 * through Hadoop's codecs, which are not here.
 */
final class Decompressors implements CompressionCodecFactory {

  /** One way of packing. */
  @FunctionalInterface
  private interface Unpacking {
    byte[] unpack(byte[] packed, int size) throws IOException;
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("Parquet files are only read");
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return switch (codec) {
      case UNCOMPRESSED -> new Decompressor((packed, size) -> packed);
      case GZIP -> new Decompressor(Decompressors::gunzip);
      case SNAPPY -> new Decompressor((packed, size) -> Snappy.uncompress(packed));
      case ZSTD -> new Decompressor(Zstd::decompress);
      default ->
          throw new IllegalArgumentException(
              "expected pages packed by gzip, snappy, zstd or not at all, found " + codec);
    };
  }

  @Override
  public void release() {
    // holds nothing
  }

  private static byte[] gunzip(byte[] packed, int size) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readNBytes(size);
    }
  }

  private record Decompressor(Unpacking unpacking) implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput packed, int size) throws IOException {
      return BytesInput.from(unpacking.unpack(packed.toInputStream().readAllBytes(), size));
    }

    @Override
    public void decompress(ByteBuffer packed, int packedSize, ByteBuffer target, int size)
        throws IOException {
      byte[] bytes = new byte[packedSize];
      packed.get(bytes);
      target.put(unpacking.unpack(bytes, size));
    }

    @Override
    public void release() {
      // holds nothing
    }
  }
}
