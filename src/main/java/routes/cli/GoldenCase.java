package routes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import processors.normalize.LogType;
import processors.read.RecordFormat;
import processors.record.ObjectReference;

/**
 * An input with the address that it has in S3, as a {@code case.json} describes it.
 *
 * @param object its address
 * @param input its bytes, unpacked
 * @param content its bytes as they lie in S3
 * @param rows whether the content is JSON lines that stand for the rows of a Parquet file
 * @param userIni the settings of the case as the reference system has them
 * @param exclusions the case's exclusion rules
 * @param enriched what its documents are enriched with
 */
record GoldenCase(
    ObjectReference object,
    byte[] input,
    byte[] content,
    boolean rows,
    Optional<String> userIni,
    CaseExclusions exclusions,
    Enriched enriched) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Which feeds a case knows of.
   *
   * @param geoip places and autonomous systems
   * @param ioc threat indicators
   * @param xff trusted proxies
   */
  record Enriched(boolean geoip, boolean ioc, boolean xff) {}

  /** The input in a directory, packed as its {@code case.json} says. */
  static GoldenCase read(Path directory) throws IOException {
    JsonNode description = JSON.readTree(directory.resolve("case.json").toFile());
    byte[] input = Files.readAllBytes(directory.resolve(description.path("input").asText()));
    byte[] packed = pack(input, description.path("compress").asText("null"));
    return new GoldenCase(
        new ObjectReference(
            description.path("bucket").asText(),
            description.path("key").asText(),
            packed.length,
            processors.record.RecordRange.ALL),
        input,
        packed,
        description.path("rows").asBoolean(),
        userIni(directory, description),
        CaseExclusions.of(directory, description),
        new Enriched(
            description.path("geoip").asBoolean(),
            description.path("ioc").asBoolean(),
            description.path("xff").asBoolean()));
  }

  private static Optional<String> userIni(Path directory, JsonNode description) throws IOException {
    String file = description.path("ini").asText("null");
    return file.equals("null")
        ? Optional.empty()
        : Optional.of(Files.readString(directory.resolve(file)));
  }

  /** The format of the case's records, whose log type this is. */
  RecordFormat format(LogType type) {
    return rows ? new RowsFormat() : type.format();
  }

  InputStream bytes() {
    return new ByteArrayInputStream(content);
  }

  private static byte[] pack(byte[] input, String how) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packing(packed, how)) {
      out.write(input);
    }
    return packed.toByteArray();
  }

  private static OutputStream packing(OutputStream packed, String how) throws IOException {
    return switch (how) {
      case "null" -> packed;
      case "gzip" -> new GZIPOutputStream(packed);
      case "bzip2" -> new BZip2CompressorOutputStream(packed);
      case "zip" -> {
        ZipOutputStream zip = new ZipOutputStream(packed);
        zip.putNextEntry(new ZipEntry("input"));
        yield zip;
      }
      default ->
          throw new IOException("case.json: compress: expected gzip, zip or bzip2, got " + how);
    };
  }
}
