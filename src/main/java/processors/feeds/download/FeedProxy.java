package processors.feeds.download;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends downloads through an HTTP proxy, but for those from this machine. */
public final class FeedProxy extends ProxySelector {

  private static final Logger LOG = LoggerFactory.getLogger(FeedProxy.class);

  private final Proxy proxy;

  /** A proxy by its host and port. */
  public FeedProxy(String host, int port) {
    super();
    this.proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
  }

  @Override
  public List<Proxy> select(URI address) {
    return List.of(DownloadPolicy.isLocal(address) ? Proxy.NO_PROXY : proxy);
  }

  @Override
  public void connectFailed(URI address, SocketAddress at, IOException cause) {
    LOG.atWarn()
        .addKeyValue("proxy", at)
        .addKeyValue("host", address.getHost())
        .setCause(cause)
        .log("The proxy for feeds cannot be reached");
  }
}
