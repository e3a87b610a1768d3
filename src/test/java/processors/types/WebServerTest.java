package processors.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processors.record.Content;
import processors.record.Document;
import processors.record.Envelope;
import processors.record.FieldMap;
import processors.record.FieldPath;
import processors.record.ObjectReference;
import processors.record.ObjectSource;
import processors.record.Record;

class WebServerTest {

  @ParameterizedTest
  @CsvSource({
    "AWSLogs/web-site-name=shop/a, /ec2/access, i-0a1b2c3d, shop, i-0a1b2c3d, http",
    "AWSLogs/web-site-name=/a, /ec2/ssl_access, host_i-0123456789abcdef0, , i-0123456789abcdef0, https",
    "AWSLogs/a, /ec2/other, web-1, , ,",
    "AWSLogs/a, , , , ,",
  })
  void thePlaceOfALogTellsOfTheServer(
      String key, String group, String stream, String service, String instance, String scheme) {
    Document document = new Document(new FieldMap());
    WebServer step = new WebServer();
    step.setPlainLogGroup("access");
    Envelope envelope = Envelope.cloudWatch("1", group, stream, "id", "0");

    step.apply(document, new Record(1, 1, "", Content.UNPARSED, envelope), source(key));

    assertThat(document.get(FieldPath.of("service.name"))).isEqualTo(service);
    assertThat(document.get(FieldPath.of("cloud.instance.id"))).isEqualTo(instance);
    assertThat(document.get(FieldPath.of("related.hosts")) == null).isEqualTo(instance == null);
    assertThat(document.get(FieldPath.of("url.scheme"))).isEqualTo(scheme);
  }

  private static ObjectSource source(String key) {
    return new ObjectSource(
        ObjectReference.of("b", key), "apache-access", null, null, null, Instant.EPOCH);
  }
}
