package processors.enrich.geo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import processors.enrich.geo.AsnDatabase.AutonomousSystem;
import processors.record.SharedObject;

/**
 * Where an address is and whose network it belongs to, in the form of ECS ("Geo Fields" and "AS
 * Fields"), to be shared by documents.
 *
 * @param geo the object {@code geo}, or null
 * @param as the object {@code as}, or null
 */
record Origin(SharedObject geo, SharedObject as) {

  static final Origin UNKNOWN = new Origin(null, null);

  static Origin of(Optional<Place> place, Optional<AutonomousSystem> system) {
    return place.isEmpty() && system.isEmpty()
        ? UNKNOWN
        : new Origin(place.map(Origin::geo).orElse(null), system.map(Origin::as).orElse(null));
  }

  private static SharedObject geo(Place place) {
    Map<String, Object> location = new HashMap<>();
    location.put("lon", place.longitude());
    location.put("lat", place.latitude());
    Map<String, Object> geo = new LinkedHashMap<>();
    geo.put("city_name", place.city());
    geo.put("country_iso_code", place.countryCode());
    geo.put("country_name", place.country());
    geo.put("location", new SharedObject(location));
    return new SharedObject(geo);
  }

  private static SharedObject as(AutonomousSystem system) {
    Map<String, Object> organization = new HashMap<>();
    organization.put("name", system.organization());
    Map<String, Object> as = new LinkedHashMap<>();
    as.put("number", system.number());
    as.put("organization", new SharedObject(organization));
    return new SharedObject(as);
  }
}
