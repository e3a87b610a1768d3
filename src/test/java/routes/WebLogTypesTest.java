package routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import processors.record.BatchEntry;
import processors.record.Content;
import processors.record.Envelope;
import processors.record.NobodyWaits;
import processors.record.ObjectReference;
import processors.record.ObjectSource;
import processors.record.Record;
import processors.record.RecordBatch;

/** What the routes of web servers and load balancers make of records that are easily got wrong. */
class WebLogTypesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String S3_BEGINNING =
      "79a5 b [10/Jan/2026:02:00:38 +0000] 81.2.69.142 arn:aws:iam::123456789012:user/team/alice"
          + " 3E57 REST.GET.OBJECT a.jpg \"GET /a.jpg HTTP/1.1\" 200 - 44 44 41 28 \"-\" ";
  private static final String S3_END =
      " - s9lz= SigV4 ECDHE AuthHeader b.s3.us-west-1.amazonaws.com TLSv1.2";

  private static DocumentPipeline pipeline;

  @BeforeAll
  static void start() {
    pipeline = DocumentPipeline.start();
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mozilla/5.0 \"evil\" agent", "a \"b c d e f g", "plain", "\""})
  void quotesInsideTheUserAgentDoNotShiftTheFieldsOfS3(String agent) throws IOException {
    JsonNode document = document("s3accesslog", "k", S3_BEGINNING + '"' + agent + '"' + S3_END);

    assertThat(document.at("/user_agent/original").asText()).isEqualTo(agent);
    assertThat(document.at("/SigV").asText()).isEqualTo("SigV4");
    assertThat(document.at("/url/domain").asText()).isEqualTo("b.s3.us-west-1.amazonaws.com");
    assertThat(document.at("/cloud/region").asText()).isEqualTo("us-west-1");
    assertThat(document.at("/user/name").asText()).isEqualTo("alice");
  }

  @ParameterizedTest
  @CsvSource({
    "'', , ,",
    "' arn:aws:s3:us-west-1:123456789012:accesspoint/ap', ap, ,",
    "' arn:aws:s3:us-west-1:123456789012:accesspoint/ap Yes', ap, Yes,",
    "' arn:aws:s3:us-west-1:123456789012:accesspoint/ap - us-east-1', ap, , us-east-1",
    "' arn:aws:s3:us-west-1:123456789012:accesspoint/ap Yes us-east-1 more', ap, Yes, us-east-1",
  })
  void theNewerFieldsOfS3AreReadWhereTheyAre(
      String tail, String accessPoint, String aclRequired, String region) throws IOException {
    JsonNode document = document("s3accesslog", "k", S3_BEGINNING + "\"curl\"" + S3_END + tail);

    assertThat(document.path("S3AccessPointARN").asText(null))
        .isEqualTo(
            accessPoint == null
                ? null
                : "arn:aws:s3:us-west-1:123456789012:accesspoint/" + accessPoint);
    assertThat(document.path("aclRequired").asText(null)).isEqualTo(aclRequired);
    assertThat(document.path("SourceRegion").asText(null)).isEqualTo(region);
  }

  @Test
  void aDistributionsIdIsFoundWhateverTheProtocolVersionAndThePlaceOfTheKey() throws IOException {
    JsonNode document =
        document(
            "cloudfront-standard",
            "E2EXAMPLE12345.2026-01-10-02.50505050.gz",
            "2026-01-10\t02:00:38\tNRT57-P1\t999\t81.2.69.142\tGET\td1.cloudfront.net\t/a\t200\t-"
                + "\tMozilla/5.0%2520(X11)\tq=1\t-\tHit\tid==\twww.example.com\thttps\t23\t0.001\t-"
                + "\tTLSv1.3\tTLS_AES_128_GCM_SHA256\tHit\t-\t-\t-");

    assertThat(document.path("distribution_id").asText()).isEqualTo("E2EXAMPLE12345");
    assertThat(document.path("date_time").asText()).isEqualTo("2026-01-10 02:00:38");
    assertThat(document.at("/url/full").asText()).isEqualTo("https://www.example.com/a?q=1");
    assertThat(document.at("/user_agent/original").asText()).isEqualTo("Mozilla/5.0 (X11)");
    assertThat(document.path("http").has("version")).isFalse();
  }

  @Test
  void theNewerFieldsOfCloudFrontAreReadWhereTheyAre() throws IOException {
    String line = "1768010438.123\t81.2.69.142" + "\t0".repeat(38);

    assertThat(document("cloudfront-realtime", "CloudFront/x/realtime/", line).has("asn"))
        .isFalse();
    JsonNode newer =
        document(
            "cloudfront-realtime",
            "CloudFront/x/realtime/",
            line + "\tE1\td1.cloudfront.net\t0.1\t0.2\t16509");
    assertThat(newer.path("primary_distribution_id").asText()).isEqualTo("E1");
    assertThat(newer.path("asn").asText()).isEqualTo("16509");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[Sat Jan 10 04:04:01.123456 2026] [core:notice] [pid 1] AH00094: Command line: 'httpd' | AH00094 |"
            + " AH00094 | 2026-01-10T04:04:01.123456+00:00",
        "[Sat Jan 10 04:04:01.1 2026] [ssl:info] [pid 1:tid 2] ssl_engine_io.c(2135): [client"
            + " 81.2.69.142:1] AH01964: x | AH01964 | ssl_engine_io.c(2135) |"
            + " 2026-01-10T04:04:01.100000+00:00",
        "[Sat Jan 10 04:04:01 2026] [error] [client 192.0.2.7] File does not exist: /x | | |"
            + " 2026-01-10T04:04:01+00:00",
      })
  void apacheErrorsOfAnyVersionHaveTheirCodeAndTime(
      String line, String code, String debugMessage, String time) throws IOException {
    JsonNode document = document("apache-error", "k", line);

    assertThat(document.at("/error/code").asText(null)).isEqualTo(code);
    assertThat(document.at("/apache/error/debug_message").asText(null)).isEqualTo(debugMessage);
    assertThat(document.path("@timestamp").asText()).isEqualTo(time);
    assertThat(document.at("/event/type").isMissingNode()).isEqualTo(line.contains("notice"));
  }

  @Test
  void theSchemeOfARequestIsThatOfItsOwnLogGroup() throws IOException {
    String line = "81.2.69.142 - - [10/Jan/2026:04:06:01 +0000] \"GET /same HTTP/1.1\" 200 1";

    assertThat(scheme("/ec2/apache/ssl_access_log", line)).isEqualTo("https");
    assertThat(scheme("/ec2/httpd/other_vhosts", line)).isNull();
    assertThat(scheme("/ec2/httpd/access_log", line)).isEqualTo("http");
  }

  @ParameterizedTest
  @CsvSource({
    "[1768021200.123], 2026-01-10T05:00:00.123000+00:00",
    "[2026-01-10T05:00:00+00:00], 2026-01-10T05:00:00+00:00",
    "[10/Jan/2026:14:00:00 +0900], 2026-01-10T14:00:00+09:00",
  })
  void anyOfTheTimesOfNginxIsRead(String time, String timestamp) throws IOException {
    JsonNode document =
        document(
            "nginx-access",
            "k",
            "81.2.69.142 - - " + time + " \"GET /y HTTP/1.1\" 200 1 \"-\" \"-\"");

    assertThat(document.path("@timestamp").asText()).isEqualTo(timestamp);
  }

  @Test
  void aHostWithAPortInAnErrorOfNginxIsTheUrls() throws IOException {
    JsonNode document =
        document("nginx-error", "k", error("\"GET /a HTTP/1.1\", host: \"www.example.com:8443\""));

    assertThat(document.at("/url/domain").asText()).isEqualTo("www.example.com");
    assertThat(document.at("/url/port").asText()).isEqualTo("8443");
    assertThat(document.has("domain")).isFalse();
    assertThat(document.has("port")).isFalse();
    assertThat(document.at("/related/ip").toString()).contains("81.2.69.142");
    assertThat(document.at("/nginx/error/connection_id").asText()).isEqualTo("5");
  }

  @Test
  void aReferrerCountsWithoutARequestMethodAndOnlyForItsOwnRecord() throws IOException {
    JsonNode with =
        document("nginx-error", "k", error("\"GARBAGE\", host: \"h\", referrer: \"http://r/\""));
    JsonNode without = document("nginx-error", "k", error("\"GARBAGE\", host: \"h\""));

    assertThat(with.at("/http/request/referrer").asText()).isEqualTo("http://r/");
    assertThat(with.at("/url/original").asText()).isEqualTo("GARBAGE");
    assertThat(with.at("/source/ip").asText()).isEqualTo("81.2.69.142");
    assertThat(with.has("message")).isFalse();
    assertThat(without.at("/http/request/referrer").isMissingNode()).isTrue();
  }

  @Test
  void containersTellTheirTaskAndTheirFieldsDoNotShiftAtBlanks() throws IOException {
    Envelope envelope =
        Envelope.container(
            "210987654321",
            "eu-west-1",
            Map.of("container_id", "c1", "container_name", "web", "ec2_instance_id", "i-0123abcd"));
    JsonNode document =
        document(
            "apache-ecs",
            "firelens/k",
            "81.2.69.142 - user name [10/Jan/2026:02:00:38 +0000] \"GET /i.html HTTP/1.1\" 200 45"
                + " \"http://r/\" \"curl/7.61.1\"",
            envelope);

    assertThat(document.at("/cloud/account/id").asText()).isEqualTo("210987654321");
    assertThat(document.at("/cloud/region").asText()).isEqualTo("eu-west-1");
    assertThat(document.at("/cloud/instance/id").asText()).isEqualTo("i-0123abcd");
    assertThat(document.at("/container/id").asText()).isEqualTo("c1");
    assertThat(document.at("/container/name").asText()).isEqualTo("web");
    assertThat(document.at("/source/ip").asText()).isEqualTo("81.2.69.142");
    assertThat(document.at("/http/response/status_code").asText()).isEqualTo("200");
    assertThat(document.path("authuser").asText()).isEqualTo("user name");
  }

  private static String error(String request) {
    return "2026/01/10 06:03:01 [error] 5#5: *5 open() failed, client: 81.2.69.142, server: s,"
        + " request: "
        + request;
  }

  private static String scheme(String logGroup, String line) throws IOException {
    Envelope envelope = Envelope.cloudWatch("123456789012", logGroup, "s", "1", "1768021200000");
    return document("apache-access", "k", line, envelope).at("/url/scheme").asText(null);
  }

  private static JsonNode document(String logType, String key, String line) throws IOException {
    return document(logType, key, line, Envelope.NONE);
  }

  private static JsonNode document(String logType, String key, String line, Envelope envelope)
      throws IOException {
    ObjectSource source =
        new ObjectSource(
            ObjectReference.of("b", key),
            logType,
            null,
            null,
            null,
            Instant.parse("2026-01-15T00:00:00Z"));
    BatchEntry entry = new BatchEntry(new Record(1, 1, line, Content.UNPARSED, envelope));

    pipeline.process(new RecordBatch(source, 1, List.of(entry), new NobodyWaits()));

    assertThat(entry.outcome()).isNull();
    return JSON.readTree(entry.prepared().json());
  }
}
