package service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;

/** VPC flow logs of which each line has a number of its own, in the column {@code bytes}. */
final class FlowLogs {

  /** The first line of an object. */
  static final String HEADER =
      "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start"
          + " end action log-status\n";

  private FlowLogs() {}

  /** The key of an object, as AWS lays them out. */
  static String key(String name) {
    return "AWSLogs/123456789012/vpcflowlogs/us-east-1/2026/01/10/" + name + "_vpcflowlogs.log.gz";
  }

  /** The line with a number. */
  static String line(long number) {
    return line(number, Long.toString(1024 + number % 60_000));
  }

  /** The line with a number and something as its source port. */
  static String line(long number, String sourcePort) {
    return "2 123456789012 eni-0a1b2c3d 81.2.69.142 10.0.1.5 "
        + sourcePort
        + " 443 6 20 "
        + number
        + " 1768003200 1768003258 ACCEPT OK\n";
  }

  /** The text of lines whose numbers follow one another. */
  static String lines(long first, long count) {
    return LongStream.range(first, first + count)
        .mapToObj(FlowLogs::line)
        .collect(Collectors.joining("", HEADER, ""));
  }

  /** A whole object of lines whose numbers follow one another. */
  static byte[] object(long first, long count) {
    return gzip(lines(first, count));
  }

  /** A text as it lies in S3. */
  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
