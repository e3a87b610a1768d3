package processors.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import processors.record.ObjectReference;
import processors.record.Reason;
import processors.record.Record;
import processors.record.RecordRange;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;

class DeadLetterFormatTest {

  private static final int LIMIT = DeadLetterFormat.LEAST_BYTES;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);

  private final DeadLetterFormat format = new DeadLetterFormat(LIMIT, CLOCK);

  private static DeadLetter ofRecord(String text, String key, String detail) {
    return new DeadLetter(
        Reason.UNPARSABLE,
        detail,
        Optional.of("alb"),
        Optional.of(new ObjectReference("logs", key, -1, new RecordRange(1, 9))),
        Optional.of(Record.ofText(7, 8, text)),
        Optional.empty());
  }

  private static JsonNode json(DeadLetterMessage message) throws Exception {
    return new ObjectMapper().readTree(message.body());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Integer> characters =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 0x1f),
            Arbitraries.integers().between(0x20, 0x7f),
            Arbitraries.integers().between(0x80, 0xffff),
            Arbitraries.of(0xd800, 0xdfff, 0xfffe, 0xffff, 0x1f600, 0x10ffff));
    return characters
        .list()
        .ofMaxSize(40)
        .map(
            some -> {
              StringBuilder text = new StringBuilder();
              some.forEach(text::appendCodePoint);
              return text.toString();
            })
        .flatMap(text -> Arbitraries.of(1, 50, 400, 1500).map(text::repeat));
  }

  @Property(tries = 200)
  void neverExceedsTheLimitAndIsAlwaysJsonThatSqsTakes(
      @ForAll("texts") String text, @ForAll("texts") String key, @ForAll("texts") String detail)
      throws Exception {
    for (DeadLetter letter :
        List.of(ofRecord(text, key, detail), DeadLetter.ofMessage(text, detail))) {
      DeadLetterMessage message = format.message(letter);
      int counted = message.body().getBytes(StandardCharsets.UTF_8).length;
      for (var attribute : message.attributes().entrySet()) {
        assertThat(attribute.getValue()).isNotEmpty();
        assertThat(attribute.getValue().codePoints().allMatch(SqsText::allows)).isTrue();
        counted +=
            attribute.getKey().length()
                + "String".length()
                + attribute.getValue().getBytes(StandardCharsets.UTF_8).length;
      }
      assertThat(message.bytes()).isEqualTo(counted).isLessThanOrEqualTo(LIMIT);
      assertThat(message.body().codePoints().allMatch(SqsText::allows)).isTrue();
      JsonNode body = json(message);
      JsonNode holder = body.has("record") ? body.get("record") : body;
      String kept = holder.path(body.has("record") ? "text" : "notification").textValue();
      assertThat(text).startsWith(kept);
      assertThat(holder.get("truncated").booleanValue()).isEqualTo(!kept.equals(text));
    }
  }

  @Example
  void saysAllThatIsKnownOfARecord() throws Exception {
    DeadLetterMessage message = format.message(ofRecord("a \"b\"\n", "k/1.log", "no time"));

    assertThat(json(message))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"version":1,"at":"2026-01-31T12:00:00Z","reason":"unparsable","detail":"no time",
                     "logType":"alb","bucket":"logs","key":"k/1.log","range":{"first":1,"last":9},
                     "record":{"number":7,"line":8,"text":"a \\"b\\"\\n","truncated":false}}
                    """));
    assertThat(message.attributes())
        .containsEntry("reason", "unparsable")
        .containsEntry("log_type", "alb")
        .containsEntry("bucket", "logs")
        .containsEntry("key", "k/1.log")
        .hasSize(4);
  }

  @Example
  void carriesTheNotificationOfAnObject() throws Exception {
    DeadLetter letter =
        DeadLetter.ofObject(
            ObjectReference.of("logs", "a"),
            Optional.empty(),
            Reason.OBJECT_MISSING,
            "NoSuchKey",
            "{\"Records\":[]}");

    JsonNode body = json(format.message(letter));

    assertThat(body.get("notification").textValue()).isEqualTo("{\"Records\":[]}");
    assertThat(body.has("range")).isFalse();
  }

  @Example
  void packsTenMessagesARequestAndNoMoreThanFit() {
    DeadLetterMessage small = format.message(ofRecord("x", "a", "d"));
    DeadLetterMessage large = format.message(ofRecord("x".repeat(LIMIT), "a", "d"));
    assertThat(large.bytes()).isBetween(LIMIT - 1, LIMIT);
    Stream<DeadLetterMessage> messages =
        Stream.concat(Stream.of(large, small, large), Stream.generate(() -> small).limit(23));

    DeadLetterRequests requests =
        new DeadLetterRequests("http://q/1/d", LIMIT, messages.iterator());

    assertThat(requests)
        .toIterable()
        .extracting(SendMessageBatchRequest::entries)
        .extracting(List::size)
        .containsExactly(1, 1, 1, 10, 10, 3);
  }
}
