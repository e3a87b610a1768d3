package processors.feeds;

import java.util.function.Consumer;
import processors.enrich.threat.Indicator;
import processors.enrich.threat.IndicatorType;

/**
 * The indicators that are always there: addresses with which users try whether threats are found.
 * The address of the instance metadata service, 169.254.169.254, is none of them: private addresses
 * are not looked up.
 */
public final class BuiltInIndicators {

  private static final String PROVIDER = "built-in";
  private static final Indicator TEST =
      new Indicator(
          IndicatorType.IPV4_ADDR,
          "172.104.242.172/30",
          PROVIDER,
          new Indicator.About("TEST", null, null, null, null, null));

  private BuiltInIndicators() {}

  /** Gives each of them. */
  public static void each(Consumer<Indicator> indicators) {
    indicators.accept(TEST);
  }
}
