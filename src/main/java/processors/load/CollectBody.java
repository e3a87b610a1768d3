package processors.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
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
 * Compresses a body before it is sent and not while it is sent: on the thread of the bulk instead
 * of the client's few input and output threads, and so that the bytes are there to be counted and
 * signed.
 */
final class CollectBody implements AsyncExecChainHandler {

  private final IntConsumer length;

  CollectBody(IntConsumer length) {
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
    Collector collector = new Collector();
    while (!collector.ended) {
      body.produce(collector);
    }
    body.releaseResources();
    length.accept(collector.bytes.size());
    chain.proceed(
        request,
        new BodyBytes(
            collector.bytes.toByteArray(), body.getContentType(), body.getContentEncoding()),
        scope,
        callback);
  }

  private static final class Collector implements DataStreamChannel {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    private boolean ended;

    @Override
    public void requestOutput() {
      // The body is asked for more until it ends.
    }

    @Override
    public int write(ByteBuffer from) {
      byte[] piece = new byte[from.remaining()];
      from.get(piece);
      bytes.writeBytes(piece);
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
