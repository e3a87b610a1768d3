package processors.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.web.api.Web;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpAddressTextTest {

  /** The results are those of Python 3.11's {@code ipaddress.ip_address}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '1.2.3.4' | true
          '0.0.0.0' | true
          '255.255.255.255' | true
          '256.1.1.1' | false
          '1.2.3' | false
          '1.2.3.4.5' | false
          '1.2.3.' | false
          '.1.2.3' | false
          '1..2.3' | false
          '01.2.3.4' | false
          '1.2.3.04' | false
          '1.2.3.4 ' | false
          ' 1.2.3.4' | false
          '1.2.3.-4' | false
          '1.2.3.+4' | false
          '1.2.3.4/24' | false
          '1.2.3.a' | false
          '0x1.2.3.4' | false
          '1.2.3.1234' | false
          '10' | false
          '-' | false
          '' | false
          'a' | false
          'localhost' | false
          '::' | true
          '::1' | true
          '1::' | true
          ':::' | false
          ':' | false
          '1:' | false
          ':1' | false
          '1:2:3:4:5:6:7:8' | true
          '1:2:3:4:5:6:7' | false
          '1:2:3:4:5:6:7:8:9' | false
          '1::8' | true
          '1:2:3:4:5:6:7::' | true
          '::2:3:4:5:6:7:8' | true
          '1::3:4:5:6:7:8' | true
          '1:2:3:4::5:6:7:8' | false
          '1::2::3' | false
          '2001:db8::1' | true
          '2001:DB8::ABCD' | true
          '2001:0db8:0000:0000:0000:0000:0000:0001' | true
          '2001:db8::12345' | false
          '2001:db8::g' | false
          '::ffff:1.2.3.4' | true
          '::1.2.3.4' | true
          '64:ff9b::192.0.2.1' | true
          '1:2:3:4:5:6:1.2.3.4' | true
          '1:2:3:4:5:6:7:1.2.3.4' | false
          '1:2:3:4:5:1.2.3.4' | false
          '::1.2.3' | false
          '::1.2.3.256' | false
          '::1.2.3.04' | false
          '1.2.3.4::' | false
          '::1.2.3.4:5' | false
          '1::1.2.3.4:5' | false
          'fe80::1%eth0' | true
          'fe80::1%' | false
          'fe80::1%1' | true
          'fe80::1%a%b' | false
          'fe80::1%eth0/64' | false
          '%eth0' | false
          '::%' | false
          'fe80%eth0::1' | false
          'fe80::1/64' | false
          '[::1]' | false
          '::1 ' | false
          ':: 1' | false
          '1.2.3.4%eth0' | false
          '2001:db8:::1' | false
          ':1::2' | false
          '1::2:' | false
          '1:2:3:4:5:6:7:8::' | false
          '::1:2:3:4:5:6:7:8' | false
          '١.2.3.4' | false
          '::١' | false
          '::１' | false
          'fe80::1%a::b' | true
          'fe80::1%a.b' | true
          """)
  void agreesWithPython(String text, boolean expected) {
    assertThat(IpAddressText.isAddress(text)).isEqualTo(expected);
  }

  @Property
  void acceptsEachIpv4Address(@ForAll @Size(4) byte[] bytes) throws UnknownHostException {
    String text = InetAddress.getByAddress(bytes).getHostAddress();

    assertThat(IpAddressText.isAddress(text)).isTrue();
    assertThat(IpAddressText.isAddress("::ffff:" + text)).isTrue();
    assertThat(IpAddressText.isAddress(text + ".")).isFalse();
    assertThat(IpAddressText.isAddress(text + ":80")).isFalse();
  }

  @Property
  void acceptsEachIpv6Address(@ForAll @Size(16) byte[] bytes) throws UnknownHostException {
    String text = InetAddress.getByAddress(bytes).getHostAddress();

    assertThat(IpAddressText.isAddress(text)).isTrue();
    assertThat(IpAddressText.isAddress("[" + text + "]")).isFalse();
  }

  @Property
  void acceptsEachSpellingOfIpv6(@ForAll("ipv6") String text) {
    assertThat(IpAddressText.isAddress(text)).isTrue();
    assertThat(IpAddressText.isAddress(text + "%eth0")).isTrue();
  }

  @Property
  void refusesDomainNames(@ForAll("domains") String text) {
    assertThat(IpAddressText.isAddress(text)).isFalse();
  }

  @Provide
  Arbitrary<String> domains() {
    return Web.webDomains();
  }

  /** Eight groups with or without leading zeros, of which a stretch may be left out. */
  @Provide
  Arbitrary<String> ipv6() {
    Arbitrary<String> group =
        Arbitraries.strings().withChars("0123456789abcdefABCDEF").ofMinLength(1).ofMaxLength(4);
    Arbitrary<String> whole = group.list().ofSize(8).map(groups -> String.join(":", groups));
    Arbitrary<String> gapped =
        Arbitraries.integers()
            .between(0, 7)
            .flatMap(
                count ->
                    Arbitraries.integers()
                        .between(0, count)
                        .flatMap(
                            before ->
                                group
                                    .list()
                                    .ofSize(count)
                                    .map(
                                        groups ->
                                            String.join(":", groups.subList(0, before))
                                                + "::"
                                                + String.join(
                                                    ":", groups.subList(before, count)))));
    return Arbitraries.oneOf(whole, gapped);
  }
}
