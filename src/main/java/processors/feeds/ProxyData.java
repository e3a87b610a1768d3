package processors.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import processors.enrich.Refreshable;
import processors.enrich.address.IpNetwork;
import processors.enrich.client.TrustedProxies;

/** The proxies of all feeds, and the user's own. */
public final class ProxyData implements FeedData {

  private final Refreshable<TrustedProxies> proxies;
  private final List<IpNetwork> own;

  /**
   * Fills the trusted proxies.
   *
   * @param own networks that are always trusted
   */
  public ProxyData(Refreshable<TrustedProxies> proxies, List<IpNetwork> own) {
    this.proxies = proxies;
    this.own = List.copyOf(own);
  }

  @Override
  public String name() {
    return "proxies";
  }

  @Override
  public String prefix() {
    return "TrustedProxies/";
  }

  @Override
  public void check(String key, Path copy) throws IOException {
    read(key, copy, network -> {});
  }

  @Override
  public long take(Map<String, Path> copies) throws IOException {
    List<IpNetwork> networks = new ArrayList<>(own);
    for (Map.Entry<String, Path> copy : copies.entrySet()) {
      read(copy.getKey(), copy.getValue(), networks::add);
    }
    proxies.replace(TrustedProxies.of(networks));
    return networks.size();
  }

  private static void read(String key, Path copy, Consumer<IpNetwork> taker) throws IOException {
    try (InputStream in = Files.newInputStream(copy)) {
      NetworkList.read(key, in, taker);
    }
  }
}
