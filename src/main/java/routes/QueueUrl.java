package routes;

import java.net.URI;

/** The settings that hold the address of a queue. */
final class QueueUrl {

  private static final String EXPECTED =
      "the URL of a queue, such as https://sqs.eu-central-1.amazonaws.com/123456789012/siem-ingest";

  private QueueUrl() {}

  /**
   * The address that a setting holds.
   *
   * @throws IllegalArgumentException if it is none
   */
  static String in(SettingsReader settings, String name) {
    String url = settings.text(name);
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw settings.wrong(name, EXPECTED, e);
    }
    boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!http || uri.getHost() == null || uri.getPath().length() < 2) {
      throw settings.wrong(name, EXPECTED, null);
    }
    return url;
  }
}
