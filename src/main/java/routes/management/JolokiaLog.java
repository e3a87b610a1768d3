package routes.management;

import org.jolokia.server.core.service.api.LogHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what Jolokia logs to this program's log; what it calls information is debugging here. */
final class JolokiaLog implements LogHandler {

  private final Logger log = LoggerFactory.getLogger(JolokiaEndpoint.class);

  @Override
  public void debug(String message) {
    log.trace(message);
  }

  @Override
  public void info(String message) {
    log.debug(message);
  }

  @Override
  public void error(String message, Throwable cause) {
    log.error(message, cause);
  }

  @Override
  public boolean isDebug() {
    return log.isTraceEnabled();
  }
}
