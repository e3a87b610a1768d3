package processors.steps;

import java.util.Optional;
import processors.pattern.LinearPattern;

/** Finds an EC2 instance's id in a text, such as the name of a CloudWatch log stream. */
public final class InstanceId {

  private static final LinearPattern PATTERN =
      LinearPattern.compile("(\\W|_|^)(?P<id>i-([0-9a-z]{8}|[0-9a-z]{17}))(\\W|_|$)");

  private InstanceId() {}

  /** The first id in a text. */
  public static Optional<String> in(String text) {
    if (text == null || !text.contains("i-")) {
      return Optional.empty();
    }
    return PATTERN.matching(
        matcher -> matcher.find(text) ? Optional.of(matcher.group(0)) : Optional.empty());
  }

  /** Whether a text begins with an id. */
  public static boolean begins(String text) {
    return PATTERN.lookingAt(text);
  }
}
