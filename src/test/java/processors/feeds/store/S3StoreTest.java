package processors.feeds.store;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import processors.feeds.store.FakeBucket.Conditions;
import software.amazon.awssdk.services.s3.S3Client;

/** A server that heeds the conditions of writes, as Amazon S3 does. */
@Timeout(60)
class S3StoreTest implements FeedStoreContract {

  private FakeBucket bucket;
  private S3Client s3;
  private FeedStore store;

  @BeforeEach
  void start() throws IOException {
    bucket = new FakeBucket(Conditions.HEEDED);
    s3 = bucket.client();
    store = new S3Store(s3, "feeds", "some/prefix/");
  }

  @AfterEach
  void stop() {
    s3.close();
    bucket.close();
  }

  @Override
  public FeedStore store() {
    return store;
  }
}
