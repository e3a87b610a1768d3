package embedded.opensearch;

import embedded.child.Child;

/** Runs OpenSearch until the parent process ends. */
public final class OpenSearchChild {
  private OpenSearchChild() {}

  /** Takes the settings of {@link OpenSearchServer#start}, each as {@code name=value}. */
  public static void main(String[] arguments) {
    Child.run(OpenSearchServer::start, arguments);
  }
}
