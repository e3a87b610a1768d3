package processors.object;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What AWS services write into the keys of the objects that they deliver. */
final class KeyFacts {

  private static final Pattern ACCOUNT =
      Pattern.compile("\\W([0-9]{12})/", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern REGION =
      Pattern.compile("(global|(?:us|ap|ca|eu|il|me|mx|sa|af|cn)-(?:gov-)?[a-zA-Z]+-[0-9])");

  private KeyFacts() {}

  /** The AWS account in a key: a path element of twelve digits, or the end of one. Or null. */
  static String accountId(String key) {
    return first(ACCOUNT, key);
  }

  /** The AWS region in a key, or null. */
  static String region(String key) {
    return first(REGION, key);
  }

  private static String first(Pattern pattern, String key) {
    Matcher matcher = pattern.matcher(key);
    return matcher.find() ? matcher.group(1) : null;
  }
}
