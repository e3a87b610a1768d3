package routes;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket in memory whose objects can be made to fail. Counts streams that were not ended. */
final class FakeS3 implements S3Client {

  final Map<String, String> objects = new ConcurrentHashMap<>();
  final Map<String, S3Exception> failures = new ConcurrentHashMap<>();
  final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
  final AtomicInteger openStreams = new AtomicInteger();

  static S3Exception failure(int status, String code) {
    return (S3Exception)
        S3Exception.builder()
            .statusCode(status)
            .message(code)
            .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
            .build();
  }

  int requests(String key) {
    return requests.getOrDefault(key, new AtomicInteger()).get();
  }

  @Override
  public <R> R getObject(
      GetObjectRequest request, ResponseTransformer<GetObjectResponse, R> transformer) {
    requests.computeIfAbsent(request.key(), key -> new AtomicInteger()).incrementAndGet();
    if (failures.containsKey(request.key())) {
      throw failures.get(request.key());
    }
    if (!objects.containsKey(request.key())) {
      throw failure(404, "NoSuchKey");
    }
    byte[] content = objects.get(request.key()).getBytes(StandardCharsets.UTF_8);
    Counted stream = new Counted(content);
    try {
      return transformer.transform(
          GetObjectResponse.builder().contentLength((long) content.length).eTag("t").build(),
          AbortableInputStream.create(stream, stream::close));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Counted extends ByteArrayInputStream {

    private final AtomicBoolean open = new AtomicBoolean(true);

    Counted(byte[] content) {
      super(content);
      openStreams.incrementAndGet();
    }

    @Override
    public void close() {
      if (open.getAndSet(false)) {
        openStreams.decrementAndGet();
      }
    }
  }

  @Override
  public String serviceName() {
    return "s3";
  }

  @Override
  public void close() {
    objects.clear();
  }
}
