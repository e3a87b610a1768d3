package processors.normalize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import processors.record.Content;
import processors.record.Document;
import processors.record.Envelope;
import processors.record.ObjectReference;
import processors.record.ObjectSource;
import processors.record.Record;

/** Records and objects as tests of normalisation, steps and log types need them. */
public final class SampleRecords {

  /** When the sample objects are read. */
  public static final Instant INGESTED = Instant.parse("2026-01-15T00:00:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();

  private SampleRecords() {}

  /** An object of the log type {@code app}. */
  public static ObjectSource source() {
    return source("AWSLogs/123456789012/app/eu-west-1/a.log");
  }

  /** An object of the log type {@code app} with another key. */
  public static ObjectSource source(String key) {
    return new ObjectSource(
        ObjectReference.of("logs", key), "app", "123456789012", "eu-west-1", null, INGESTED);
  }

  /** An object in whose key there is a time. */
  static ObjectSource sourceOf(Instant fileTime) {
    return new ObjectSource(
        ObjectReference.of("logs", "app/a.log"), "app", null, null, fileTime, INGESTED);
  }

  /** The first record of an object. */
  public static Record record(String text) {
    return Record.ofText(1, 1, text);
  }

  /** The first record of an object, in an envelope. */
  public static Record record(String text, Envelope envelope) {
    return new Record(1, 1, text, Content.UNPARSED, envelope);
  }

  /** A document with the fields of a JSON object, in which single quotes stand for double ones. */
  public static Document document(String json) {
    return new Document(fields(json));
  }

  /** The fields of a JSON object, in which single quotes stand for double ones. */
  public static Map<String, Object> fields(String json) {
    try {
      return JSON.readValue(json.replace('\'', '"'), new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
