package processors.feeds.download;

import java.net.URI;
import java.util.Map;

/**
 * What to download.
 *
 * @param address where it is; may hold secrets in its query, which no message shows
 * @param headers further headers, sent to this address's host only
 * @param known the version that is already there
 * @param mostBytes the longest that it may be
 */
public record Request(URI address, Map<String, String> headers, Validators known, long mostBytes) {

  /** Copies the headers. */
  public Request {
    headers = Map.copyOf(headers);
  }

  /** A request of whatever version is there. */
  public static Request of(URI address, long mostBytes) {
    return new Request(address, Map.of(), Validators.NONE, mostBytes);
  }

  /** The same for a version that is newer than a known one. */
  public Request newerThan(Validators version) {
    return new Request(address, headers, version, mostBytes);
  }

  /** The same with one more header. */
  public Request with(String header, String value) {
    Map<String, String> more = new java.util.HashMap<>(headers);
    more.put(header, value);
    return new Request(address, more, known, mostBytes);
  }
}
