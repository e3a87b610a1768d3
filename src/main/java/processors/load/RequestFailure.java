package processors.load;

import org.opensearch.client.ResponseException;
import org.opensearch.client.opensearch._types.OpenSearchException;

/** Why a whole request failed, so that none of its documents has a result of its own. */
sealed interface RequestFailure {

  /** What OpenSearch, or what stands before it, says. */
  String reason();

  /** OpenSearch is away, busy or does not let the program in. */
  record Unavailable(String reason) implements RequestFailure {}

  /** The request is too large, or one of its documents makes all of it invalid. */
  record Unacceptable(String reason) implements RequestFailure {}

  /** Longer answers say no more. */
  int MOST_CHARACTERS = 500;

  /** Sorts what the client threw. */
  static RequestFailure of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ResponseException response) {
        return of(response.getResponse().getStatusLine().getStatusCode(), response.getMessage());
      }
      if (cause instanceof OpenSearchException refusal) {
        return of(refusal.status(), refusal.getMessage());
      }
    }
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new Unavailable(cut(root.getClass().getSimpleName() + ": " + root.getMessage()));
  }

  private static RequestFailure of(int status, String message) {
    String reason = cut("status " + status + ": " + message);
    return status == 400 || status == 413 ? new Unacceptable(reason) : new Unavailable(reason);
  }

  private static String cut(String message) {
    String text = message.strip().replace('\n', ' ');
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
  }
}
