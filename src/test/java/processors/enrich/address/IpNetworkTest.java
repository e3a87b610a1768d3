package processors.enrich.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpNetworkTest {

  @Property
  void anAddressIsReadAsJavaReadsIt(@ForAll @Size(16) byte[] bytes) throws UnknownHostException {
    InetAddress v6 = InetAddress.getByAddress(bytes);
    byte[] four = Arrays.copyOf(bytes, 4);

    assertThat(IpAddress.parse(v6.getHostAddress()).bytes()).isEqualTo(v6.getAddress());
    assertThat(IpAddress.parse(InetAddress.getByAddress(four).getHostAddress()).bytes())
        .isEqualTo(four);
  }

  @ParameterizedTest
  @CsvSource({
    "::, 0:0:0:0:0:0:0:0",
    "::1, 0:0:0:0:0:0:0:1",
    "2001:db8::, 2001:db8:0:0:0:0:0:0",
    "1::8, 1:0:0:0:0:0:0:8",
    "fe80::1%eth0, fe80:0:0:0:0:0:0:1",
    "64:ff9b::192.0.2.33, 64:ff9b:0:0:0:0:c000:221",
    "::ffff:81.2.69.142, 81.2.69.142",
  })
  void spellingsOfOneAddressAreEqual(String one, String other) {
    assertThat(IpAddress.parse(one)).isEqualTo(IpAddress.parse(other)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "1.2.3", "1.2.3.4:80", "1:2", "[::1]", "1.2.3.4/8"})
  void whatIsNoAddressIsNone(String text) {
    assertThat(IpAddress.parse(text)).isNull();
  }

  @Property
  void aNetworkContainsWhatBeginsWithItsBits(
      @ForAll @Size(16) byte[] network,
      @ForAll @Size(16) byte[] address,
      @ForAll @IntRange(max = 128) int bits,
      @ForAll @IntRange(max = 128) int same) {
    System.arraycopy(network, 0, address, 0, same / 8);
    IpNetwork made = new IpNetwork(address(network), bits);

    BigInteger first = new BigInteger(1, network).shiftRight(128 - bits);
    assertThat(made.contains(address(address)))
        .isEqualTo(first.equals(new BigInteger(1, address).shiftRight(128 - bits)));
    assertThat(made.contains(made.first())).isTrue();
    assertThat(made.contains(made.last())).isTrue();
  }

  private static IpAddress address(byte[] bytes) {
    BigInteger number = new BigInteger(1, bytes);
    return new IpAddress(number.shiftRight(64).longValue(), number.longValue());
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3/8, 10.0.0.0, 10.255.255.255, 8",
    "81.2.69.142, 81.2.69.142, 81.2.69.142, 32",
    "0.0.0.0/0, 0.0.0.0, 255.255.255.255, 0",
    "2001:db8::1/32, 2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, 32",
    "::1, ::1, ::1, 128",
  })
  void aNetworkIsReadWithOrWithoutBitsBehindThePrefix(
      String text, String first, String last, int length) {
    IpNetwork network = IpNetwork.parse(text);

    assertThat(network.first()).isEqualTo(IpAddress.parse(first));
    assertThat(network.last()).isEqualTo(IpAddress.parse(last));
    assertThat(network.prefixLength()).isEqualTo(length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "::/129", "a/8", "::/1x"})
  void whatIsNoNetworkIsRefused(String text) {
    assertThatThrownBy(() -> IpNetwork.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "expected an address or a network such as 203.0.113.0/24 or 2001:db8::/32, got '"
                + text
                + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, true",
    "172.31.255.255, true",
    "172.32.0.0, false",
    "169.254.169.254, true",
    "203.0.113.9, true",
    "8.8.8.8, false",
    "::1, true",
    "fd00::1, true",
    "2001:db8::1, true",
    "2001:218::1, false",
    "::ffff:10.0.0.1, true",
  })
  void privateNetworksAreKnown(String address, boolean isPrivate) {
    assertThat(PrivateNetworks.contain(IpAddress.parse(address))).isEqualTo(isPrivate);
  }
}
