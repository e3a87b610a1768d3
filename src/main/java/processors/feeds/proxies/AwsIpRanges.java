package processors.feeds.proxies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * AWS's published ranges, those of the services that forward clients' requests.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/aws-ip-ranges.html">Amazon VPC
 *     User Guide: AWS IP address ranges</a>
 */
final class AwsIpRanges implements NetworkSource.Format {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> SERVICES = Set.of("CLOUDFRONT", "GLOBALACCELERATOR");

  @Override
  public List<String> read(Path file) throws IOException {
    JsonNode ranges = JSON.readTree(file.toFile());
    List<String> networks = new ArrayList<>();
    add(ranges, "prefixes", "ip_prefix", networks);
    add(ranges, "ipv6_prefixes", "ipv6_prefix", networks);
    return networks;
  }

  private static void add(JsonNode ranges, String list, String field, List<String> networks)
      throws IOException {
    if (!ranges.path(list).isArray()) {
      throw new IOException("expected AWS's IP ranges with an array '" + list + "'");
    }
    for (JsonNode range : ranges.path(list)) {
      if (SERVICES.contains(range.path("service").asText())) {
        networks.add(range.path(field).asText());
      }
    }
  }
}
