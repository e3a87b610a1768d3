package processors.feeds;

import com.fasterxml.jackson.core.JacksonException;

/** What is wrong with JSON, in words for messages. */
public final class JsonProblem {

  /** Where Jackson begins to speak of its own settings. */
  private static final String BEHIND = " (start marker";

  private JsonProblem() {}

  /** The line and what is wrong there. */
  public static String describe(JacksonException problem) {
    String message = problem.getOriginalMessage();
    int behind = message.indexOf(BEHIND);
    String words = behind < 0 ? message : message.substring(0, behind);
    return problem.getLocation() == null
        ? words
        : "line " + problem.getLocation().getLineNr() + ": " + words;
  }
}
