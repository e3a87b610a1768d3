package processors.feeds.threat;

import java.util.List;
import processors.enrich.threat.Indicator;
import processors.enrich.threat.IndicatorType;

/** The indicators that are always there: for trying out that threats are found, without any feed. */
public final class BuiltInIndicators {

  private static final String PROVIDER = "built-in";

  private BuiltInIndicators() {}

  /** The address of EC2's metadata service, and a small network for tests. */
  public static List<Indicator> all() {
    return List.of(network("169.254.169.254", "IMDS"), network("172.105.192.188/30", "TEST"));
  }

  private static Indicator network(String value, String name) {
    return new Indicator(
        IndicatorType.IPV4_ADDR,
        value,
        PROVIDER,
        new Indicator.About(name, null, null, null, null, null));
  }
}
