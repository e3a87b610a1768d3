package embedded.child;

import java.io.IOException;
import java.util.Map;

/** A server that runs in a child process. */
public interface Server extends AutoCloseable {
  /** The ports that it listens on, by the name of what is served there. */
  Map<String, Integer> ports();

  @Override
  void close() throws IOException;

  /**
   * How a server is brought up from the settings that the parent gave; it serves when this returns.
   */
  @FunctionalInterface
  interface Start {
    Server start(ChildSettings settings) throws Exception;
  }
}
