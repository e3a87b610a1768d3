package local.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Makes the sample objects of a log type, the same ones every time. */
public final class SampleLogs {

  private SampleLogs() {}

  /**
   * The sample objects of a log type, or none if there is no file of samples for it.
   *
   * @throws SampleException if that file is wrong
   */
  public static List<SampleObject> of(String logType) {
    Optional<SampleFile> file = SampleFile.of(logType);
    if (file.isEmpty()) {
      return List.of();
    }
    SampleText text =
        new SampleText(file.get(), new SampleClock(file.get()), new Random(logType.hashCode()));
    return IntStream.range(0, file.get().objects())
        .mapToObj(number -> object(logType, file.get(), text))
        .toList();
  }

  private static SampleObject object(String logType, SampleFile file, SampleText text) {
    StringBuilder content = new StringBuilder(text.next(file.before()));
    for (int number = 0; number < file.records(); number++) {
      content.append(number == 0 ? "" : file.between()).append(text.next(file.record()));
    }
    content.append(text.next(file.after()));
    String key = text.next(file.key());
    return new SampleObject(logType, key, packed(key, content.toString()), file.records());
  }

  private static byte[] packed(String key, String content) {
    byte[] plain = content.getBytes(StandardCharsets.UTF_8);
    if (!key.endsWith(".gz")) {
      return plain;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
