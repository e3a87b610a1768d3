package processors.feeds.proxies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One network a line, as Cloudflare publishes its ranges.
 *
 * @see <a href="https://www.cloudflare.com/ips/">Cloudflare: IP Ranges</a>
 */
final class NetworkLines implements NetworkSource.Format {

  @Override
  public List<String> read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
