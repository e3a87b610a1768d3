package processors.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import processors.pattern.LinearPattern;
import processors.read.ReadSettings;
import processors.read.RecordLimits;
import processors.record.Content;
import processors.record.Envelope;
import processors.record.Record;

class ContainerLogParserTest {

  private final RecordParser parser =
      new RecordParsers(RecordLimits.STANDARD)
          .factory(
              new ReadSettings("text", "firelens", "", 0, "", "", false),
              LinearPattern.compile("(?P<number>[0-9]+)$"))
          .newParser();

  @Test
  void standardErrorThatDoesNotParseIsLoadedAsItCame() {
    assertThat(parser.parse(record("stderr", "oops")))
        .isEqualTo(new ParseResult.LoadUnparsed("oops"));
  }

  @Test
  void standardErrorThatParsesIsParsed() {
    assertThat(parser.parse(record("stderr", "7")))
        .isEqualTo(new ParseResult.Parsed(Map.of("number", "7")));
  }

  @Test
  void standardOutputThatDoesNotParseIsRejected() {
    assertThat(parser.parse(record("stdout", "oops"))).isInstanceOf(ParseResult.Rejected.class);
  }

  private static Record record(String source, String text) {
    Envelope envelope = Envelope.container(null, null, Map.of(Envelope.CONTAINER_SOURCE, source));
    return new Record(1, 1, text, Content.UNPARSED, envelope);
  }
}
