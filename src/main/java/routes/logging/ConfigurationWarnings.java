package routes.logging;

import ch.qos.logback.core.status.OnErrorConsoleStatusListener;
import ch.qos.logback.core.status.Status;

/** Says on standard error what is wrong with the log's settings, and nothing else. */
public final class ConfigurationWarnings extends OnErrorConsoleStatusListener {

  /** A listener for what happens after it was made. */
  public ConfigurationWarnings() {
    setRetrospective(0);
  }

  @Override
  public void addStatusEvent(Status status) {
    if (status.getLevel() >= Status.WARN) {
      super.addStatusEvent(status);
    }
  }
}
