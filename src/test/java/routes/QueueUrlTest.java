package routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Properties;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueUrlTest {

  private static String read(String url) throws IOException {
    try (DefaultCamelContext context = new DefaultCamelContext()) {
      Properties properties = new Properties();
      properties.setProperty("siem.queue.ingest", url);
      context.getPropertiesComponent().setInitialProperties(properties);
      return QueueUrl.in(new SettingsReader(context), "siem.queue.ingest");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://sqs.eu-central-1.amazonaws.com/123456789012/siem-ingest",
        "http://127.0.0.1:9324/000000000000/ingest"
      })
  void takesTheAddressOfAQueue(String url) throws IOException {
    assertThat(read(url)).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "siem-ingest",
        "arn:aws:sqs:eu-central-1:123456789012:siem-ingest",
        "https://sqs.eu-central-1.amazonaws.com",
        "https:// /x"
      })
  void refusesAllElseWithItsNameAndValue(String url) {
    assertThatThrownBy(() -> read(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("siem.queue.ingest")
        .hasMessageContaining("'" + url + "'")
        .hasMessageContaining("the URL of a queue");
  }
}
