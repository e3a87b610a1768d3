package routes.management;

import java.util.Set;
import org.jolokia.server.core.service.api.Restrictor;

/**
 * Who may use the management server for what.
 *
 * @param hosts the host names under which the server may be addressed; empty: the loopback names if
 *     the server listens on loopback, any name otherwise
 * @param jolokia what may be read and done through Jolokia
 */
public record Access(Set<String> hosts, Restrictor jolokia) {

  /** Copies what it is given. */
  public Access {
    hosts = Set.copyOf(hosts);
  }
}
