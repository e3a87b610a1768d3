package processors.feeds.proxies;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import processors.enrich.address.IpNetwork;
import processors.feeds.Feed;
import processors.feeds.Refreshed;
import processors.feeds.download.Downloaded;
import processors.feeds.download.Downloads;
import processors.feeds.download.Request;
import processors.feeds.download.Validators;

/**
 * The networks of a provider's proxies. Who is in them is believed, so that one line that is no
 * network, or a network too wide to be one provider's, ends the refresh.
 */
public final class ProxiesFeed implements Feed {

  private static final int WIDEST_IPV4 = 8;
  private static final int WIDEST_IPV6 = 16;

  private final String name;
  private final List<NetworkSource> sources;
  private final Downloads downloads;
  private final long mostBytes;

  private ProxiesFeed(
      String name, List<NetworkSource> sources, Downloads downloads, long mostBytes) {
    this.name = name;
    this.sources = List.copyOf(sources);
    this.downloads = downloads;
    this.mostBytes = mostBytes;
  }

  /**
   * Amazon CloudFront and AWS Global Accelerator.
   *
   * @param ranges where AWS publishes its ranges
   */
  public static ProxiesFeed aws(URI ranges, Downloads downloads, long mostBytes) {
    return new ProxiesFeed(
        "aws-proxies", List.of(new NetworkSource(ranges, new AwsIpRanges())), downloads, mostBytes);
  }

  /**
   * Cloudflare.
   *
   * @param lists where its lists are, one for each version of IP
   */
  public static ProxiesFeed cloudflare(List<URI> lists, Downloads downloads, long mostBytes) {
    return new ProxiesFeed(
        "cloudflare-proxies",
        lists.stream().map(list -> new NetworkSource(list, new NetworkLines())).toList(),
        downloads,
        mostBytes);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Owner owner() {
    return Owner.PROVIDER;
  }

  @Override
  public Refreshed refresh(Map<String, String> memory, Path workspace) throws IOException {
    List<String> networks = new ArrayList<>();
    Map<String, String> versions = new HashMap<>();
    boolean changed = false;
    for (int i = 0; i < sources.size(); i++) {
      Path file = workspace.resolve("source-" + i);
      String known = memory.get("etag-" + i);
      Downloaded downloaded = download(sources.get(i), known, file);
      if (downloaded instanceof Downloaded.Unchanged && sources.size() > 1) {
        // What another source brings is published together with this one.
        downloaded = download(sources.get(i), null, file);
      } else if (downloaded instanceof Downloaded.Content) {
        changed = true;
      }
      if (downloaded instanceof Downloaded.Content content) {
        networks.addAll(checked(sources.get(i), content.file()));
        if (content.version().etag() != null) {
          versions.put("etag-" + i, content.version().etag());
        }
      }
    }
    return changed ? newer(networks, versions, workspace) : new Refreshed.Unchanged();
  }

  private Downloaded download(NetworkSource source, String etag, Path file) throws IOException {
    return downloads.download(
        Request.of(source.address(), mostBytes).newerThan(new Validators(etag, null)), file);
  }

  private static List<String> checked(NetworkSource source, Path file) throws IOException {
    List<String> networks = source.format().read(file);
    if (networks.isEmpty()) {
      throw new IOException("expected networks at " + source.address() + ", got none");
    }
    for (String network : networks) {
      check(network, source.address());
    }
    return networks;
  }

  private static void check(String network, URI address) throws IOException {
    IpNetwork parsed;
    try {
      parsed = IpNetwork.parse(network);
    } catch (IllegalArgumentException e) {
      throw new IOException(address + ": " + shortened(e.getMessage()), e);
    }
    int widest = parsed.isV4() ? WIDEST_IPV4 : WIDEST_IPV6;
    if (parsed.prefixLength() < widest) {
      throw new IOException(
          address + ": expected prefixes of at least " + widest + " bits, got " + network);
    }
  }

  private static String shortened(String message) {
    return message.substring(0, Math.min(200, message.length()));
  }

  private Refreshed newer(List<String> networks, Map<String, String> versions, Path workspace)
      throws IOException {
    List<String> sorted = networks.stream().distinct().sorted().toList();
    Path file = workspace.resolve("networks");
    Files.write(file, sorted);
    return new Refreshed.Newer(
        "TrustedProxies/" + name + ".txt",
        file,
        new Refreshed.Counts(sorted.size(), 0),
        versions,
        Optional.empty());
  }
}
