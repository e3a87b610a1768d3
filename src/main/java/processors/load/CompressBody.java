package processors.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
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
  private final Queue<GzipCompressor> idle = new ConcurrentLinkedQueue<>();

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
    byte[] compressed = compress(body);
    body.releaseResources();
    length.accept(compressed.length);
    chain.proceed(
        request, new BodyBytes(compressed, body.getContentType(), "gzip"), scope, callback);
  }

  private byte[] compress(AsyncEntityProducer body) throws IOException {
    GzipCompressor left = idle.poll();
    GzipCompressor compressor = left == null ? new GzipCompressor() : left;
    try {
      compressor.begin();
      Collector collector = new Collector(compressor);
      while (!collector.ended) {
        body.produce(collector);
      }
      return compressor.end();
    } finally {
      idle.add(compressor);
    }
  }

  private static final class Collector implements DataStreamChannel {

    private final GzipCompressor compressor;
    private boolean ended;

    Collector(GzipCompressor compressor) {
      this.compressor = compressor;
    }

    @Override
    public void requestOutput() {
      // The body is asked for more until it ends.
    }

    @Override
    public int write(ByteBuffer from) {
      int length = from.remaining();
      compressor.add(from);
      return length;
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
