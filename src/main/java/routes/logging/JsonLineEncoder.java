package routes.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.slf4j.event.KeyValuePair;

/**
 * Writes a log event as one line of JSON: {@code ts} (ISO 8601, UTC), {@code level}, {@code
 * logger}, {@code thread}, {@code message}, then each key-value pair of the event as a field of its
 * own, and {@code exception} with the stack trace.
 *
 * <p>A pair whose key is one of these names gets an underscore behind it. Safe for use by many
 * threads.
 */
public final class JsonLineEncoder extends EncoderBase<ILoggingEvent> {

  private static final byte[] NOTHING = {};
  private static final int USUAL_LENGTH = 512;
  private static final Set<String> OWN_FIELDS =
      Set.of("ts", "level", "logger", "thread", "message", "exception");

  private final JsonFactory json = new JsonFactory();
  private final ThrowableProxyConverter stackTraces = new ThrowableProxyConverter();

  @Override
  public void start() {
    stackTraces.start();
    super.start();
  }

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(USUAL_LENGTH);
    try (JsonGenerator generator = json.createGenerator(line)) {
      generator.writeStartObject();
      generator.writeStringField("ts", event.getInstant().toString());
      generator.writeStringField("level", event.getLevel().toString());
      generator.writeStringField("logger", event.getLoggerName());
      generator.writeStringField("thread", event.getThreadName());
      generator.writeStringField("message", event.getFormattedMessage());
      writePairs(generator, event.getKeyValuePairs());
      if (event.getThrowableProxy() != null) {
        generator.writeStringField("exception", stackTraces.convert(event).strip());
      }
      generator.writeEndObject();
      generator.writeRaw('\n');
    } catch (IOException impossible) {
      throw new UncheckedIOException("A log line could not be written to memory", impossible);
    }
    return line.toByteArray();
  }

  private static void writePairs(JsonGenerator generator, List<KeyValuePair> pairs)
      throws IOException {
    if (pairs == null) {
      return;
    }
    for (KeyValuePair pair : pairs) {
      generator.writeFieldName(OWN_FIELDS.contains(pair.key) ? pair.key + "_" : pair.key);
      writeValue(generator, pair.value);
    }
  }

  private static void writeValue(JsonGenerator generator, Object value) throws IOException {
    if (value instanceof Long || value instanceof Integer) {
      generator.writeNumber(((Number) value).longValue());
    } else if (value instanceof Double number && Double.isFinite(number)) {
      generator.writeNumber(number);
    } else if (value instanceof Boolean bool) {
      generator.writeBoolean(bool);
    } else {
      generator.writeString(String.valueOf(value));
    }
  }
}
