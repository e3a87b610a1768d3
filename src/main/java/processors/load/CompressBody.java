package processors.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecChainHandler;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;

/**
 * Compresses a body with gzip before it is sent: on the thread of the bulk instead of the client's
 * few input and output threads, and so that the bytes are there to be counted and signed. At
 * deflate's fastest level, because the client's own compression, at the usual level, takes five
 * times as long for a fifth less and would be the dearest step of all.
 */
final class CompressBody implements AsyncExecChainHandler {

  private final IntConsumer length;

  CompressBody(IntConsumer length) {
    this.length = length;
  }

  @Override
  public void execute(
      HttpRequest request,
      AsyncEntityProducer body,
      AsyncExecChain.Scope scope,
      AsyncExecChain chain,
      AsyncExecCallback callback)
      throws HttpException, IOException {
    if (body == null) {
      chain.proceed(request, null, scope, callback);
      return;
    }
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(8192);
    try (OutputStream gzip = new FastGzip(compressed)) {
      Collector collector = new Collector(gzip);
      while (!collector.ended) {
        body.produce(collector);
      }
    }
    body.releaseResources();
    length.accept(compressed.size());
    chain.proceed(
        request,
        new BodyBytes(compressed.toByteArray(), body.getContentType(), "gzip"),
        scope,
        callback);
  }

  private static final class FastGzip extends GZIPOutputStream {

    FastGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private static final class Collector implements DataStreamChannel {

    private final OutputStream out;
    private boolean ended;

    Collector(OutputStream out) {
      this.out = out;
    }

    @Override
    public void requestOutput() {
      // The body is asked for more until it ends.
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      byte[] piece = new byte[from.remaining()];
      from.get(piece);
      out.write(piece);
      return piece.length;
    }

    @Override
    public void endStream() {
      ended = true;
    }

    @Override
    public void endStream(List<? extends Header> trailers) {
      ended = true;
    }
  }
}
