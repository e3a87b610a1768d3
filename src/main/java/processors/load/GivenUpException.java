package processors.load;

import java.time.Duration;

/** The program stops, and OpenSearch did not take the documents in the time that was left. */
public final class GivenUpException extends Exception {

  private static final long serialVersionUID = 1L;

  GivenUpException(Duration patience) {
    super(
        "the program stops and OpenSearch did not take the documents within siem.stop.patience="
            + patience.toSeconds()
            + " s; their message comes again");
  }
}
