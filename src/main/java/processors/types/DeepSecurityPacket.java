package processors.types;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import processors.normalize.DocumentStep;
import processors.normalize.IpAddressText;
import processors.pattern.LinearPattern;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * The packet data of an intrusion prevention event of Deep Security, which come as Base64: as text,
 * without the cookies in it, which open sessions. If a proxy sent the packet, the client that it
 * names is the source. An event without a source is from the device itself ({@code dvc}).
 */
public final class DeepSecurityPacket implements DocumentStep {

  private static final LinearPattern FORWARDED =
      LinearPattern.compile("X-Forwarded-For: (?P<client>[0-9.]+)");

  private static final FieldPath DATA = FieldPath.of("TrendMicroDsPacketData");
  private static final FieldPath DEVICE = FieldPath.of("dvc");
  private static final FieldPath SOURCE_IP = FieldPath.of("source.ip");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    if (document.get(SOURCE_IP) == null) {
      setSource(document, document.text(DEVICE));
    }
    String encoded = document.text(DATA);
    if (encoded != null) {
      String data = withoutCookies(decoded(encoded));
      document.put(DATA, data);
      setSource(document, FORWARDED.matching(match -> match.find(data) ? match.group(0) : null));
    }
  }

  private static void setSource(Document document, String address) {
    if (address != null && IpAddressText.isAddress(address)) {
      document.put(SOURCE_IP, address);
    }
  }

  private static String withoutCookies(String data) {
    StringBuilder kept = new StringBuilder(data.length());
    boolean first = true;
    for (String line : data.split("\n", -1)) {
      if (!line.toLowerCase(Locale.ROOT).startsWith("cookie")) {
        kept.append(first ? "" : "\n").append(line);
        first = false;
      }
    }
    return kept.toString();
  }

  private static String decoded(String encoded) {
    try {
      return text(ByteBuffer.wrap(Base64.getMimeDecoder().decode(encoded)));
    } catch (IllegalArgumentException e) {
      return encoded; // no Base64: the data as they came say more than none
    }
  }

  /** Bytes that are no UTF-8 are written as {@code \xNN}. */
  private static String text(ByteBuffer bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(bytes.remaining() * 4 + 4);
    CoderResult result = decoder.decode(bytes, chars, true);
    while (result.isError()) {
      for (int i = 0; i < result.length(); i++) {
        chars.put(String.format(Locale.ROOT, "\\x%02x", bytes.get()));
      }
      result = decoder.decode(bytes, chars, true);
    }
    return chars.flip().toString();
  }
}
