package routes;

import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DocumentPipelineTest {

  @Test
  void closed_pipelines_do_not_pile_up() {
    WeakReference<Object> pipeline = startedAndClosed();
    // Camel's Simple language remembers the newest context.
    startedAndClosed();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              System.gc();
              return pipeline.refersTo(null);
            });
  }

  private static WeakReference<Object> startedAndClosed() {
    try (DocumentPipeline pipeline = DocumentPipeline.start()) {
      return new WeakReference<>(pipeline.context());
    }
  }
}
