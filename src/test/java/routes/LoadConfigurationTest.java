package routes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Properties;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;

class LoadConfigurationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "siem.load.bulk-bytes | 5 MB | a whole number from 1 to 104857600",
        "siem.load.concurrency | 0 | a whole number from 1 to 256",
        "siem.load.document-ids | mine | one of [ours, theirs]",
        "siem.opensearch.authentication | password | one of [none, basic, sigv4]",
        "siem.opensearch.authentication | basic | siem.opensearch.password",
        "siem.opensearch.authentication | sigv4 | siem.opensearch.aws-region",
        "siem.opensearch.url | local host | https://host:9200",
        "siem.opensearch.url | ftp://host | https://host:9200",
      })
  void aWrongSettingStopsTheStartWithItsNameAndWhatIsExpected(
      String name, String value, String expected) throws Exception {
    try (DefaultCamelContext context = new DefaultCamelContext()) {
      Properties properties = new Properties();
      properties.put(name, value);
      context.getPropertiesComponent().setLocation("classpath:application.properties");
      context.getPropertiesComponent().setOverrideProperties(properties);
      LoadConfiguration configuration =
          new LoadConfiguration(
              new SimpleMeterRegistry(), AnonymousCredentialsProvider.create(), Clock.systemUTC());

      assertThatThrownBy(() -> configuration.configure(context))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(name)
          .hasMessageContaining(expected);
    }
  }
}
