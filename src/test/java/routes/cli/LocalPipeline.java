package routes.cli;

import java.time.Clock;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import processors.read.ObjectReader;
import routes.DocumentPipeline;

/** The routes of the built-in log types, for the tests of one class. */
final class LocalPipeline implements BeforeAllCallback, AfterAllCallback {

  private final Clock clock;
  private DocumentPipeline pipeline;
  private LocalObject objects;

  LocalPipeline(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    pipeline = DocumentPipeline.start();
    objects = new LocalObject(pipeline, ObjectReader.standard(), clock);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    pipeline.close();
  }

  /** Sends objects through the routes. */
  LocalObject objects() {
    return objects;
  }
}
