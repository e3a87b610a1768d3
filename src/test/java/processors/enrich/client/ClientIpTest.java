package processors.enrich.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import processors.enrich.address.IpAddress;
import processors.enrich.address.IpNetwork;
import processors.normalize.EnrichmentFields;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;

class ClientIpTest {

  private static final FieldPath CLIENT = FieldPath.of("source.ip");
  private static final FieldPath HEADER = FieldPath.of("http.xff");
  private static final EnrichmentFields FIELDS =
      new EnrichmentFields(List.of(CLIENT, HEADER), List.of(), List.of(), List.of(), List.of());
  private static final TrustedProxies TRUSTED =
      proxies("10.0.0.0/8", "10.1.0.0/16", "130.176.0.0/16", "2001:218::/32");

  private static TrustedProxies proxies(String... networks) {
    return TrustedProxies.of(Stream.of(networks).map(IpNetwork::parse).toList());
  }

  private static Document enriched(TrustedProxies trusted, Object peer, Object header) {
    Document document = new Document(new FieldMap());
    document.put(CLIENT, peer);
    document.put(HEADER, header);
    new ClientIp(() -> trusted).of(FIELDS).accept(document);
    return document;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.1 | 81.2.69.142 | 81.2.69.142",
        "10.0.0.1 | 1.1.1.1, 81.2.69.142, 130.176.1.1, 10.9.9.9 | 81.2.69.142",
        "10.0.0.1 | 2001:db8::1 | 2001:db8::1",
        "10.0.0.1 | [2001:db8::1]:443 | 2001:db8::1",
        "10.0.0.1 | 81.2.69.142:51234 | 81.2.69.142",
        "10.0.0.1 | \"81.2.69.142\" , - , | 81.2.69.142",
        "2001:218::5 | 81.2.69.142 | 81.2.69.142",
        "::ffff:10.0.0.1 | 81.2.69.142 | 81.2.69.142",
      })
  void theNearestAddressThatIsNoTrustedProxyIsTheClients(
      String peer, String header, String client) {
    assertThat(enriched(TRUSTED, peer, header).get(CLIENT)).isEqualTo(client);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "81.2.69.160 | 1.1.1.1",
        "10.0.0.1 | 10.2.2.2, 130.176.1.1",
        "10.0.0.1 | unknown",
        "10.0.0.1 | 1.1.1.1, _hidden, 10.0.0.2",
        "10.0.0.1 | [2001:db8::1",
        "10.0.0.1 | 81.2.69.142:http",
        "10.0.0.1 | -",
        "no-address | 81.2.69.142",
      })
  void whatCannotBeBelievedChangesNothing(String peer, String header) {
    assertThat(enriched(TRUSTED, peer, header).get(CLIENT)).isEqualTo(peer);
  }

  static Stream<Object> oddHeaders() {
    return Stream.of(
        List.of(),
        List.of(5, Map.of()),
        Map.of("a", "1.1.1.1"),
        7,
        ",".repeat(10_000),
        Arrays.asList((Object) null));
  }

  @ParameterizedTest
  @MethodSource("oddHeaders")
  void anOddHeaderChangesNothing(Object header) {
    assertThat(enriched(TRUSTED, "10.0.0.1", header).get(CLIENT)).isEqualTo("10.0.0.1");
  }

  @Test
  void theElementsOfAListAreLookedAtFromItsEnd() {
    List<String> header = List.of("1.1.1.1", "81.2.69.142, 10.4.4.4", "130.176.0.1");

    assertThat(enriched(TRUSTED, "10.0.0.1", header).get(CLIENT)).isEqualTo("81.2.69.142");
  }

  @Test
  void withoutTrustedProxiesOrAnAddressNothingIsDone() {
    assertThat(enriched(TrustedProxies.none(), "10.0.0.1", "1.1.1.1").get(CLIENT))
        .isEqualTo("10.0.0.1");
    assertThat(enriched(TRUSTED, null, "1.1.1.1").get(CLIENT)).isNull();
    assertThat(enriched(TRUSTED, "10.0.0.1", null).get(CLIENT)).isEqualTo("10.0.0.1");
  }

  @Property
  void anAddressIsTrustedIfAndOnlyIfANetworkContainsIt(
      @ForAll @Size(max = 20) List<@IntRange(max = 0xFF) Integer> networks,
      @ForAll @IntRange(max = 0xFF) int address) {
    List<IpNetwork> all =
        networks.stream().map(n -> new IpNetwork(IpAddress.ofV4(n << 24), 96 + 1 + n % 8)).toList();
    IpAddress looked = IpAddress.ofV4(address << 24);

    assertThat(TrustedProxies.of(all).contains(looked))
        .isEqualTo(all.stream().anyMatch(network -> network.contains(looked)));
  }
}
