package processors.enrich.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import processors.enrich.address.IpAddress;
import processors.record.SharedObject;

class RememberedOriginsTest {

  @Property
  void whatIsRememberedIsWhatWasSaidOfTheAddress(@ForAll @Size(min = 1) List<Integer> addresses) {
    RememberedOrigins origins = new RememberedOrigins(8);
    Map<Integer, Origin> said = new HashMap<>();
    for (int bits : addresses) {
      Origin origin = origin(bits);
      said.put(bits, origin);
      origins.put(IpAddress.ofV4(bits), origin);

      assertThat(origins.get(IpAddress.ofV4(bits))).isSameAs(origin);
    }
    said.forEach(
        (bits, origin) -> assertThat(origins.get(IpAddress.ofV4(bits))).isIn(null, origin));
  }

  @Test
  void mostOfAsManyAsThereArePlacesForAreRemembered() {
    RememberedOrigins origins = new RememberedOrigins(1000);
    for (int i = 0; i < 500; i++) {
      origins.put(IpAddress.ofV4(i * 7919), origin(i));
    }
    int found = 0;
    for (int i = 0; i < 500; i++) {
      found += origins.get(IpAddress.ofV4(i * 7919)) == null ? 0 : 1;
    }
    assertThat(found).isGreaterThan(400);
  }

  @Test
  void addressesOfIpv6AreToldApart() {
    RememberedOrigins origins = new RememberedOrigins(4);
    Origin origin = origin(1);
    origins.put(IpAddress.parse("2001:db8::1"), origin);

    assertThat(origins.get(IpAddress.parse("2001:db8:0:0::1"))).isSameAs(origin);
    assertThat(origins.get(IpAddress.parse("2001:db9::1"))).isNull();
  }

  @Test
  void nothingIsRememberedWithoutPlaces() {
    RememberedOrigins origins = new RememberedOrigins(0);
    origins.put(IpAddress.parse("192.0.2.1"), origin(1));

    assertThat(origins.get(IpAddress.parse("192.0.2.1"))).isNull();
  }

  private static Origin origin(int number) {
    return new Origin(new SharedObject(Map.of("number", number)), null);
  }
}
