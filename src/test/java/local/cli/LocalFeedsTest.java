package local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import processors.enrich.address.IpAddress;
import processors.feeds.EnrichmentData;

class LocalFeedsTest {

  @Test
  void theAddressesOfTheSamplesAreKnown() throws IOException {
    EnrichmentData data = EnrichmentData.empty();

    LocalFeeds.loadInto(data);

    IpAddress intruder = IpAddress.parse("175.16.199.66");
    assertThat(data.threats().get().ofAddress(intruder)).hasSize(1);
    assertThat(data.cities().get().find(intruder)).isPresent();
    assertThat(data.cities().get().find(IpAddress.parse("81.2.69.170"))).isPresent();
    assertThat(data.threats().get().ofAddress(IpAddress.parse("81.2.69.170"))).isEmpty();
  }
}
