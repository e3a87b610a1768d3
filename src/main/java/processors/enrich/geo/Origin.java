package processors.enrich.geo;

import java.util.List;
import java.util.Optional;
import processors.enrich.geo.AsnDatabase.AutonomousSystem;
import processors.record.FieldMap;

/**
 * Where an address is and whose network it belongs to, in the form of ECS ("Geo Fields" and "AS
 * Fields"). Each document gets objects of its own, so that none can change another's.
 *
 * @param place where it is, if that is known
 * @param system whose network it is in, if that is known
 */
record Origin(Optional<Place> place, Optional<AutonomousSystem> system) {

  private static final FieldMap.Columns GEO =
      new FieldMap.Columns(List.of("city_name", "country_iso_code", "country_name", "location"));
  private static final FieldMap.Columns LOCATION = new FieldMap.Columns(List.of("lon", "lat"));
  private static final FieldMap.Columns AS =
      new FieldMap.Columns(List.of("number", "organization"));
  private static final FieldMap.Columns ORGANIZATION = new FieldMap.Columns(List.of("name"));

  /** Whether nothing is known. */
  boolean isEmpty() {
    return place.isEmpty() && system.isEmpty();
  }

  /** The object {@code geo}. */
  static FieldMap geo(Place place) {
    return GEO.fields(
        place.city(),
        place.countryCode(),
        place.country(),
        LOCATION.fields(place.longitude(), place.latitude()));
  }

  /** The object {@code as}. */
  static FieldMap as(AutonomousSystem system) {
    return AS.fields(system.number(), ORGANIZATION.fields(system.organization()));
  }
}
