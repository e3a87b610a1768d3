package processors.enrich.threat;

/**
 * What is said of an address or a domain that is looked up: an {@link Indicator} without the value
 * that it was found by.
 *
 * @param type what the indicator speaks of
 * @param provider who warns
 * @param about what is said
 */
public record Warning(IndicatorType type, String provider, Indicator.About about) {}
