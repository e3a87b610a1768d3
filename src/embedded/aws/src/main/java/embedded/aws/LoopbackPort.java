package embedded.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.boot.web.embedded.jetty.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Lets S3Mock listen on one port of the loopback address. By itself it opens two, and the second on
 * every address of the machine.
 */
final class LoopbackPort implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {
  private final ServerSocketChannel channel;

  private LoopbackPort(ServerSocketChannel channel) {
    this.channel = channel;
  }

  /** Opens the wanted port, or any when that is not free. */
  static LoopbackPort open(int wanted) throws IOException {
    try {
      return new LoopbackPort(bind(wanted));
    } catch (BindException e) {
      return new LoopbackPort(bind(0));
    }
  }

  @Override
  public void customize(JettyServletWebServerFactory factory) {
    factory.addServerCustomizers(this::replaceConnectors);
  }

  private void replaceConnectors(Server server) {
    Connector first = server.getConnectors()[0];
    if (!(first instanceof ServerConnector connector)) {
      throw new IllegalStateException("expected a ServerConnector of Jetty, found " + first);
    }
    try {
      connector.open(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot serve S3 on " + channel, e);
    }
    server.setConnectors(new Connector[] {connector});
  }

  private static ServerSocketChannel bind(int port) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      return channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }
}
