package processors.enrich.geo;

import java.math.BigDecimal;

/**
 * Where an address is; what is not known is null. Immutable.
 *
 * @param city the city's English name
 * @param countryCode the country's code, as ISO 3166-1 has it
 * @param country the country's English name
 * @param longitude in degrees, east is positive
 * @param latitude in degrees, north is positive
 */
public record Place(
    String city, String countryCode, String country, BigDecimal longitude, BigDecimal latitude) {}
