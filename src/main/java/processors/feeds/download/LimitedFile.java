package processors.feeds.download;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Writes a body to a file, and gives up when it gets longer than it may be. */
final class LimitedFile implements BodySubscriber<Path> {

  private final BodySubscriber<Path> file;
  private final long mostBytes;
  private Flow.Subscription subscription;
  private long bytes;
  private boolean ended;

  LimitedFile(Path path, long mostBytes) {
    this.file = BodySubscribers.ofFile(path);
    this.mostBytes = mostBytes;
  }

  @Override
  public CompletionStage<Path> getBody() {
    return file.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    file.onSubscribe(given);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (ended) {
      return;
    }
    for (ByteBuffer buffer : buffers) {
      bytes += buffer.remaining();
    }
    if (bytes > mostBytes) {
      subscription.cancel();
      onError(new IOException("it is longer than " + mostBytes + " bytes"));
    } else {
      file.onNext(buffers);
    }
  }

  @Override
  public void onError(Throwable failure) {
    if (!ended) {
      ended = true;
      file.onError(failure);
    }
  }

  @Override
  public void onComplete() {
    if (!ended) {
      ended = true;
      file.onComplete();
    }
  }
}
