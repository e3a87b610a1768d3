package processors.types;

import processors.normalize.DocumentStep;
import processors.pattern.LinearPattern;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * What a Client VPN connection carried in both directions, and how long it was up, in the units of
 * the Elastic Common Schema ("Connection logging for an AWS Client VPN endpoint", AWS Client VPN
 * Administrator Guide).
 */
public final class ClientVpnSession implements DocumentStep {

  private static final FieldPath EGRESS_BYTES = FieldPath.of("egress-bytes");
  private static final FieldPath INGRESS_BYTES = FieldPath.of("ingress-bytes");
  private static final FieldPath EGRESS_PACKETS = FieldPath.of("egress-packets");
  private static final FieldPath INGRESS_PACKETS = FieldPath.of("ingress-packets");
  private static final FieldPath SECONDS = FieldPath.of("connection-duration-seconds");
  private static final FieldPath BYTES = FieldPath.of("network.bytes");
  private static final FieldPath PACKETS = FieldPath.of("network.packets");
  private static final FieldPath DURATION = FieldPath.of("event.duration");

  private static final LinearPattern NUMBER =
      LinearPattern.compile("\\s*[0-9]{1,18}(\\.[0-9]*)?\\s*");
  private static final long ABSENT = -1;
  private static final long NANOSECONDS = 1_000_000_000L;
  private static final long LONGEST_SECONDS = Long.MAX_VALUE / NANOSECONDS;

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    long bytes = sum(document, EGRESS_BYTES, INGRESS_BYTES);
    long packets = sum(document, EGRESS_PACKETS, INGRESS_PACKETS);
    if (bytes != 0 || packets != 0) {
      document.put(BYTES, bytes);
      document.put(PACKETS, packets);
    }
    long seconds = number(document, SECONDS);
    if (seconds != ABSENT && seconds <= LONGEST_SECONDS) {
      document.put(DURATION, seconds * NANOSECONDS);
    }
  }

  private static long sum(Document document, FieldPath one, FieldPath other) {
    return Math.max(0, number(document, one)) + Math.max(0, number(document, other));
  }

  private static long number(Document document, FieldPath field) {
    Object value = document.get(field);
    if (!(value instanceof String || value instanceof Number)) {
      return ABSENT;
    }
    String text = value.toString();
    if (!NUMBER.matches(text)) {
      return ABSENT;
    }
    int point = text.indexOf('.');
    return Long.parseLong((point < 0 ? text : text.substring(0, point)).strip());
  }
}
