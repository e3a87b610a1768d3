package processors.enrich.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processors.enrich.address.IpAddress;
import processors.enrich.address.IpNetwork;

class ThreatIndexTest {

  private static Indicator indicator(IndicatorType type, String value, String name) {
    return new Indicator(
        type, value, "provider", new Indicator.About(name, null, null, null, null, null));
  }

  private static ThreatIndex index(List<Indicator> indicators) {
    ThreatIndex.Builder builder = new ThreatIndex.Builder();
    indicators.forEach(builder::add);
    return builder.build();
  }

  private static List<String> names(List<Warning> warnings) {
    return warnings.stream().map(warning -> warning.about().name()).toList();
  }

  @Provide
  Arbitrary<IpAddress> ipv4() {
    // Few different bits, so that networks nest and addresses hit.
    return Arbitraries.integers()
        .between(0, 0xFF)
        .map(bits -> IpAddress.ofV4((bits & 0xF0) << 24 | (bits & 0xF) << 2));
  }

  @Provide
  Arbitrary<IpAddress> ipv6() {
    return Arbitraries.integers()
        .between(0, 0xFFF)
        .map(bits -> new IpAddress((long) (bits & 0xF00) << 52 | bits >> 4 & 0xF, bits & 0xFL));
  }

  @Provide
  Arbitrary<List<IpNetwork>> networksOfIpv4() {
    return Combinators.combine(ipv4(), Arbitraries.integers().between(96, 128))
        .as(IpNetwork::new)
        .list()
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<IpNetwork>> networksOfIpv6() {
    return Combinators.combine(ipv6(), Arbitraries.integers().between(0, 128))
        .as(IpNetwork::new)
        .list()
        .ofMaxSize(60);
  }

  @Property
  void allNetworksOfIpv4ThatContainAnAddressAreFound(
      @ForAll("networksOfIpv4") List<IpNetwork> networks, @ForAll("ipv4") IpAddress address) {
    assertThatAllAreFound(networks, address);
  }

  @Property
  void allNetworksOfIpv6ThatContainAnAddressAreFound(
      @ForAll("networksOfIpv6") List<IpNetwork> networks, @ForAll("ipv6") IpAddress address) {
    assertThatAllAreFound(networks, address);
  }

  private static void assertThatAllAreFound(List<IpNetwork> networks, IpAddress address) {
    ThreatIndex index =
        index(
            IntStream.range(0, networks.size())
                .mapToObj(i -> indicator(type(address), networks.get(i).toString(), "n" + i))
                .toList());

    List<String> scanned = new ArrayList<>();
    IntStream.range(0, networks.size())
        .boxed()
        .filter(i -> networks.get(i).contains(address))
        .sorted(Comparator.comparing(i -> -networks.get(i).bits()))
        .forEach(i -> scanned.add("n" + i));
    assertThat(names(index.ofAddress(address))).isEqualTo(scanned);
  }

  private static IndicatorType type(IpAddress address) {
    return address.isV4() ? IndicatorType.IPV4_ADDR : IndicatorType.IPV6_ADDR;
  }

  @Test
  void aWideNetworkIsFoundBehindManyNarrowOnesThatBeginAfterIt() {
    List<Indicator> indicators = new ArrayList<>();
    indicators.add(indicator(IndicatorType.IPV4_ADDR, "45.0.0.0/8", "wide"));
    indicators.add(indicator(IndicatorType.IPV6_ADDR, "2a01:4f8::/32", "wide6"));
    for (int i = 0; i < 2000; i++) {
      indicators.add(indicator(IndicatorType.IPV4_ADDR, "45.0." + i / 250 + "." + i % 250, "one"));
    }

    ThreatIndex index = index(indicators);

    assertThat(names(index.ofAddress(IpAddress.parse("45.200.1.1")))).containsExactly("wide");
    assertThat(names(index.ofAddress(IpAddress.parse("2a01:4f8:1:2:3:4:5:6"))))
        .containsExactly("wide6");
    assertThat(index.size()).isEqualTo(2002);
  }

  @Test
  void anIndicatorThatComesTwiceWarnsOnce() {
    Indicator one = indicator(IndicatorType.IPV4_ADDR, "81.2.69.142", "a");
    Indicator six = indicator(IndicatorType.IPV6_ADDR, "2001:218::1", "a");
    Indicator domain = indicator(IndicatorType.DOMAIN_NAME, "evil.example.org", "a");
    ThreatIndex index = index(List.of(one, one, six, six, domain, domain));

    assertThat(index.ofAddress(IpAddress.parse("81.2.69.142"))).hasSize(1);
    assertThat(index.ofAddress(IpAddress.parse("2001:218::1"))).hasSize(1);
    assertThat(index.ofDomain("evil.example.org")).hasSize(1);
  }

  @Test
  void allThatIsSaidOfAnIndicatorIsKept() {
    Indicator.About about =
        new Indicator.About("näme", "https://example.org/r", "f", "l", "m", "d".repeat(9000));
    Indicator said = new Indicator(IndicatorType.IPV4_ADDR, "81.2.69.0/24", "who", about);

    Warning warning = index(List.of(said)).ofAddress(IpAddress.parse("81.2.69.9")).get(0);

    assertThat(warning.type()).isEqualTo(IndicatorType.IPV4_ADDR);
    assertThat(warning.provider()).isEqualTo("who");
    assertThat(warning.about())
        .isEqualTo(
            new Indicator.About("näme", "https://example.org/r", "f", "l", "m", "d".repeat(8192)));
  }

  @Test
  void manyDomainsWithManyDescriptionsAreAllFound() {
    int count = 20_000;
    ThreatIndex index =
        index(
            IntStream.range(0, count)
                .mapToObj(
                    i -> indicator(IndicatorType.DOMAIN_NAME, "d" + i + ".example.org", "n" + i))
                .toList());

    for (int i = 0; i < count; i++) {
      assertThat(names(index.ofDomain("d" + i + ".example.org"))).containsExactly("n" + i);
    }
    assertThat(index.ofDomain("d.example.org")).isEmpty();
    assertThat(index.ofDomain("a".repeat(100_000))).isEmpty();
  }

  @Test
  void domainsAreComparedWithoutCaseAndWithoutTheDotOfTheRoot() {
    ThreatIndex index = index(List.of(indicator(IndicatorType.DOMAIN_NAME, "Evil.Example.", "a")));

    assertThat(index.ofDomain(ThreatIndex.domain("eVIL.example"))).hasSize(1);
    assertThat(index.ofDomain(ThreatIndex.domain("evil.example."))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"IPV4_ADDR, evil.example", "IPV6_ADDR, 1.2.3.4/33", "DOMAIN_NAME, ."})
  void aValueThatIsNotWhatItsTypeSaysIsRefused(IndicatorType type, String value) {
    assertThatThrownBy(() -> index(List.of(indicator(type, value, "a"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + value + "'");
  }
}
