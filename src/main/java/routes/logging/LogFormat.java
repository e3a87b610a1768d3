package routes.logging;

import ch.qos.logback.core.PropertyDefinerBase;
import java.util.List;

/**
 * Says to {@code logback.xml} how log lines look: the system property or else the environment
 * variable {@value #NAME}, {@code json} (one JSON object a line, the default) or {@code text}.
 */
public final class LogFormat extends PropertyDefinerBase {

  private static final String NAME = "SIEM_LOG_FORMAT";
  private static final List<String> FORMATS = List.of("json", "text");

  @Override
  public String getPropertyValue() {
    String format = System.getProperty(NAME, System.getenv().getOrDefault(NAME, FORMATS.get(0)));
    if (FORMATS.contains(format)) {
      return format;
    }
    addWarn("expected one of " + FORMATS + " in " + NAME + ", got '" + format + "': writing json");
    return FORMATS.get(0);
  }
}
