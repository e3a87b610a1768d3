package processors.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.camel.health.HealthCheck;
import org.junit.jupiter.api.Test;
import org.opensearch.client.RestClient;
import processors.load.OpenSearchAvailability.Unavailable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;

class OpenSearchAvailabilityTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-03T04:05:06Z"), ZoneOffset.UTC);

  private final OpenSearchAvailability availability = new OpenSearchAvailability(3, CLOCK);

  @Test
  void failuresInARowMakeItUnavailableAndOneSuccessEndsThat() {
    availability.failed("a");
    availability.failed("b");
    availability.succeeded();
    availability.failed("c");
    availability.failed("d");
    assertThat(availability.available()).isTrue();

    availability.failed("e");
    assertThat(availability.state()).isEqualTo(new Unavailable(CLOCK.instant(), "e"));
    availability.failed("f");
    assertThat(availability.state()).isEqualTo(new Unavailable(CLOCK.instant(), "f"));

    availability.succeeded();
    assertThat(availability.available()).isTrue();
  }

  @Test
  void fetchingGoesOnWithOneMessageWhereNothingIsLeftToFindOutThatItIsBack() throws Exception {
    Patience patience = new Patience(Duration.ZERO, CLOCK);
    LoadWindow window = new LoadWindow(100, patience);
    FetchPermission permission = new FetchPermission(availability, window, patience);
    for (int i = 0; i < 3; i++) {
      availability.failed("away");
    }

    window.enter(10);
    assertThat(permission.getAsBoolean()).isFalse();
    window.leave(10);
    assertThat(permission.getAsBoolean()).isTrue();
  }

  @Test
  void nothingIsFetchedOnceTheProgramStops() {
    Patience patience = new Patience(Duration.ofMinutes(1), CLOCK);
    FetchPermission permission =
        new FetchPermission(availability, new LoadWindow(100, patience), patience);
    assertThat(permission.getAsBoolean()).isTrue();

    patience.stopping();

    assertThat(permission.getAsBoolean()).isFalse();
  }

  @Test
  void healthTellsAnOutageAndAServerThatIsAway() throws Exception {
    FakeOpenSearch server = new FakeOpenSearch();
    OpenSearchSettings settings =
        new OpenSearchSettings(
            List.of(URI.create(server.url())),
            new Authentication.None(),
            null,
            1,
            Duration.ofSeconds(5),
            Duration.ofSeconds(5));
    try (RestClient client =
        new OpenSearchClientFactory(settings, AnonymousCredentialsProvider.create(), CLOCK)
            .create(n -> {})) {
      OpenSearchHealthCheck check =
          new OpenSearchHealthCheck(client, availability, settings.authentication());
      assertThat(check.isLiveness()).isFalse();
      assertThat(check.call(Map.of()).getState()).isEqualTo(HealthCheck.State.UP);

      server.close();
      assertThat(check.call(Map.of()).getState()).isEqualTo(HealthCheck.State.DOWN);

      for (int i = 0; i < 3; i++) {
        availability.failed("status 403: disk is full");
      }
      HealthCheck.Result outage = check.call(Map.of());
      assertThat(outage.getMessage().orElseThrow()).contains("disk is full");
      assertThat(outage.getDetails()).containsEntry("since", "2026-02-03T04:05:06Z");
    }
  }
}
