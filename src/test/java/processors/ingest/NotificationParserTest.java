package processors.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import processors.ingest.Notification.NamedObject;
import processors.ingest.Notification.OtherEvent;
import processors.ingest.Notification.TestEvent;
import processors.ingest.Notification.Unknown;
import processors.record.ObjectReference;
import processors.record.RecordRange;

class NotificationParserTest {

  private static final String S3_RECORD =
      """
      {"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-central-1",
       "eventTime":"2026-01-31T12:00:00.000Z","eventName":"%s",
       "userIdentity":{"principalId":"AWS:AIDAEXAMPLE"},
       "requestParameters":{"sourceIPAddress":"192.0.2.1"},
       "responseElements":{"x-amz-request-id":"C3D13FE58DE4C810","x-amz-id-2":"FMyUVURIY8/IgAtTv8xR"},
       "s3":{"s3SchemaVersion":"1.0","configurationId":"logs",
             "bucket":{"name":"logs","ownerIdentity":{"principalId":"A3NL1KOZZKExample"},"arn":"arn:aws:s3:::logs"},
             "object":{"key":"%s","size":1024,"eTag":"d41d8cd98f00b204e9800998ecf8427e","sequencer":"0055AED6DCD90281E5"}}}
      """;

  private static final String TEST_EVENT =
      """
      {"Service":"Amazon S3","Event":"s3:TestEvent","Time":"2026-01-31T12:00:00.000Z",
       "Bucket":"logs","RequestId":"5582815E1AEA5ADF","HostId":"8cLeGAmw098X5cv4Zkwcmo8vvZa3eH3eKxsPzbB9wrR+YstdA6Knx4Ip8EXAMPLE"}
      """;

  private final NotificationParser parser = new NotificationParser();

  private static String s3Event(String... records) {
    return "{\"Records\":[" + String.join(",", records) + "]}";
  }

  private static String created(String key) {
    return S3_RECORD.formatted("ObjectCreated:Put", key);
  }

  private static String wrappedBySns(String message) throws Exception {
    return new ObjectMapper()
        .writeValueAsString(
            Map.of(
                "Type", "Notification",
                "MessageId", "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324",
                "TopicArn", "arn:aws:sns:eu-central-1:123456789012:logs",
                "Subject", "Amazon S3 Notification",
                "Message", message,
                "Timestamp", "2026-01-31T12:00:00.000Z",
                "SignatureVersion", "1"));
  }

  private static NamedObject object(String key, long size) {
    return new NamedObject(new ObjectReference("logs", key, size, RecordRange.ALL));
  }

  private static NamedObject part(String key, long first, long last) {
    return new NamedObject(new ObjectReference("logs", key, -1, new RecordRange(first, last)));
  }

  static Stream<Arguments> forms() throws Exception {
    return Stream.of(
        arguments("S3, one record", s3Event(created("a.log")), List.of(object("a.log", 1024))),
        arguments(
            "S3, several records",
            s3Event(created("a.log"), created("b.log")),
            List.of(object("a.log", 1024), object("b.log", 1024))),
        arguments(
            "S3, encoded key",
            s3Event(created("my+logs/%E3%83%AD%E3%82%B0%2B1%25.log")),
            List.of(object("my logs/ログ+1%.log", 1024))),
        arguments(
            "S3, a percent sign that encodes nothing",
            s3Event(created("100%.log")),
            List.of(object("100%.log", 1024))),
        arguments(
            "S3, multipart upload",
            s3Event(S3_RECORD.formatted("ObjectCreated:CompleteMultipartUpload", "a.log")),
            List.of(object("a.log", 1024))),
        arguments(
            "S3, removed beside created",
            s3Event(S3_RECORD.formatted("ObjectRemoved:Delete", "old+1.log"), created("a.log")),
            List.of(
                new OtherEvent("ObjectRemoved:Delete", "logs", "old 1.log"),
                object("a.log", 1024))),
        arguments(
            "S3 through SNS",
            wrappedBySns(s3Event(created("a+b.log"))),
            List.of(object("a b.log", 1024))),
        arguments("test event", TEST_EVENT, List.of(new TestEvent("logs"))),
        arguments(
            "test event through SNS", wrappedBySns(TEST_EVENT), List.of(new TestEvent("logs"))),
        arguments(
            "EventBridge",
            """
            {"version":"0","id":"17793124-05d4-b198-2fde-7ededc63b103","detail-type":"Object Created",
             "source":"aws.s3","account":"111122223333","time":"2026-01-31T12:00:00Z","region":"ca-central-1",
             "resources":["arn:aws:s3:::logs"],
             "detail":{"version":"0","bucket":{"name":"logs"},
                       "object":{"key":"a+b%20c.log","size":5,"etag":"b1946ac92492d2347c6235b4d2611184","sequencer":"00617F08299329D189"},
                       "request-id":"N4N7GDK58NMKJ12R","requester":"123456789012","reason":"PutObject"}}
            """,
            List.of(object("a+b%20c.log", 5))),
        arguments(
            "EventBridge, deleted",
            """
            {"detail-type":"Object Deleted","source":"aws.s3",
             "detail":{"bucket":{"name":"logs"},"object":{"key":"a+b.log"}}}
            """,
            List.of(new OtherEvent("Object Deleted", "logs", "a+b.log"))),
        arguments(
            "Security Lake",
            """
            {"source":"aws.s3","time":"2026-01-31T12:00:00Z","account":"123456789012","region":"us-east-1",
             "resources":["arn:aws:s3:::logs"],
             "detail":{"bucket":{"name":"logs"},
                       "object":{"key":"aws/ROUTE53/2.0/region=us-east-1/accountId=1/eventDay=20260131/a.gz.parquet","size":7654,"etag":"x"},
                       "request-id":"57c5f6f5"}}
            """,
            List.of(
                object(
                    "aws/ROUTE53/2.0/region=us-east-1/accountId=1/eventDay=20260131/a.gz.parquet",
                    7654))),
        arguments(
            "part of an object",
            """
            {"siem":{"start_number":1001,"end_number":2000},
             "s3":{"bucket":{"name":"logs"},"object":{"key":"a+b.log"}}}
            """,
            List.of(part("a+b.log", 1001, 2000))),
        arguments(
            "dead letter of a record",
            """
            {"version":1,"at":"2026-01-31T12:00:00Z","reason":"refused","detail":"mapper_parsing_exception",
             "logType":"alb","bucket":"logs","key":"a+b.log","record":{"number":7,"line":7,"text":"x","truncated":false}}
            """,
            List.of(part("a+b.log", 7, 7))),
        arguments(
            "dead letter of an object",
            """
            {"version":1,"at":"2026-01-31T12:00:00Z","reason":"object-missing","detail":"NoSuchKey",
             "bucket":"logs","key":"a.log","notification":"{}","truncated":false}
            """,
            List.of(object("a.log", -1))),
        arguments(
            "dead letter of a part of an object",
            """
            {"version":1,"reason":"access-denied","detail":"","bucket":"logs","key":"a.log",
             "range":{"first":5,"last":9},"notification":"{}","truncated":false}
            """,
            List.of(part("a.log", 5, 9))),
        arguments(
            "dead letter of a message that is understood now",
            new ObjectMapper()
                .writeValueAsString(
                    Map.of(
                        "version",
                        1,
                        "reason",
                        "unknown-message",
                        "notification",
                        s3Event(created("a.log")),
                        "truncated",
                        false)),
            List.of(object("a.log", 1024))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void knows(String form, String message, List<Notification> expected) {
    assertThat(parser.parse(message)).as(form).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "null",
        "7",
        "[]",
        "{}",
        "{\"Records\":[]}",
        "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":\"x\"}]}",
        "{\"detail\":{\"bucket\":{\"name\":\"b\"}}}",
        "{\"siem\":{\"start_number\":2,\"end_number\":1},\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"k\"}}}",
        "{\"siem\":{\"start_number\":\"x\"},\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"k\"}}}",
        "{\"siem\":{\"start_number\":1e400,\"end_number\":1},\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"k\"}}}",
        "{\"Type\":\"Notification\",\"Message\":\"hello\"}",
        "{\"version\":1,\"reason\":\"unknown-message\",\"notification\":\"{\",\"truncated\":true}",
        "{\"Records\":[]} trailing"
      })
  void tellsWhatItDoesNotKnow(String message) {
    assertThat(parser.parse(message))
        .singleElement()
        .isInstanceOfSatisfying(
            Unknown.class, unknown -> assertThat(unknown.detail()).contains("expected"));
  }

  @Test
  void keepsTheKnownRecordsOfAMessageBesideUnknownOnes() {
    List<Notification> said = parser.parse(s3Event("{\"s3\":{}}", created("a.log")));

    assertThat(said).hasSize(2);
    assertThat(said.get(0))
        .isInstanceOfSatisfying(
            Unknown.class, unknown -> assertThat(unknown.detail()).contains("Records[0]"));
    assertThat(said.get(1)).isEqualTo(object("a.log", 1024));
  }

  @Test
  void isNotHarmedByNestingWithoutEnd() {
    assertThat(parser.parse("[".repeat(500_000))).singleElement().isInstanceOf(Unknown.class);
    assertThat(parser.parse("{\"Records\":".repeat(100_000)))
        .singleElement()
        .isInstanceOf(Unknown.class);
  }

  @Test
  void isNotHarmedByWrappingWithoutEnd() throws Exception {
    String message = s3Event(created("a.log"));
    for (int i = 0; i < 6; i++) {
      message = wrappedBySns(message);
    }

    assertThat(parser.parse(message)).singleElement().isInstanceOf(Unknown.class);
  }
}
