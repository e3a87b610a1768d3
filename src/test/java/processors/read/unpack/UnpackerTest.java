package processors.read.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static processors.read.unpack.Packed.bytes;
import static processors.read.unpack.Packed.bzip2;
import static processors.read.unpack.Packed.gzip;
import static processors.read.unpack.Packed.join;
import static processors.read.unpack.Packed.zip;
import static processors.read.unpack.Packed.zstd;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import processors.record.Reason;

class UnpackerTest {

  private static final byte[] TEXT = bytes("first line\nsecond line\n");

  private record Read(byte[] bytes, IOException failure) {}

  private static Read read(InputStream object) {
    return read(object, UnpackLimits.STANDARD);
  }

  private static Read read(InputStream object, UnpackLimits limits) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = new Unpacker(limits).unpack(object)) {
      byte[] buffer = new byte[1000];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
      }
      return new Read(out.toByteArray(), null);
    } catch (IOException e) {
      return new Read(out.toByteArray(), e);
    }
  }

  private static String text(byte[] object) {
    Read read = read(new ByteArrayInputStream(object));
    assertThat(read.failure()).isNull();
    return new String(read.bytes(), StandardCharsets.UTF_8);
  }

  private static byte[] log(int lines) {
    Random random = new Random(7);
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      log.append("line ").append(i).append(' ').append(random.nextLong()).append('\n');
    }
    return bytes(log.toString());
  }

  /** Hands out few bytes at a time and never says that more are at hand, like a slow network. */
  private static InputStream trickle(byte[] bytes) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(length, 7));
      }

      @Override
      public int available() {
        return 0;
      }
    };
  }

  static List<UnaryOperator<byte[]>> packings() {
    return List.of(
        Packed::gzip,
        Packed::bzip2,
        Packed::zstd,
        content -> zip(ZipOutputStream.DEFLATED, content),
        content -> zip(ZipOutputStream.STORED, content));
  }

  @ParameterizedTest
  @MethodSource("packings")
  void unpacks_whatever_the_network_cuts(UnaryOperator<byte[]> packing) {
    byte[] content = log(5_000);

    Read read = read(trickle(packing.apply(content)));

    assertThat(read.failure()).isNull();
    assertThat(read.bytes()).isEqualTo(content);
  }

  @Test
  void reads_several_members_streams_and_frames() {
    assertThat(text(join(gzip(TEXT), gzip(bytes("")), gzip(TEXT))))
        .isEqualTo("first line\nsecond line\nfirst line\nsecond line\n");
    assertThat(text(join(bzip2(TEXT), bzip2(TEXT)))).hasSize(2 * TEXT.length);
    assertThat(text(join(zstd(TEXT), zstd(bytes("")), zstd(TEXT)))).hasSize(2 * TEXT.length);
  }

  @Test
  void tolerates_zeros_behind_the_last_gzip_member() {
    assertThat(text(join(gzip(TEXT), new byte[512]))).hasSize(TEXT.length);
  }

  @Test
  void tells_of_bytes_behind_the_last_gzip_member() {
    Read read = read(new ByteArrayInputStream(join(gzip(TEXT), bytes("rest"))));

    assertThat(read.bytes()).isEqualTo(TEXT);
    assertThat(read.failure()).isInstanceOf(ObjectDefect.class).hasMessageContaining("gzip member");
  }

  @Test
  void puts_a_line_break_between_zip_members() {
    byte[] archive = zip(ZipOutputStream.DEFLATED, bytes("one"), bytes("two\n"), bytes("three"));

    assertThat(text(archive)).isEqualTo("one\ntwo\nthree\n");
  }

  @Test
  void unpacks_archives_inside_archives_up_to_the_limit() {
    assertThat(text(gzip(gzip(TEXT)))).hasSize(TEXT.length);
    assertThat(text(zip(ZipOutputStream.STORED, gzip(TEXT), TEXT, zstd(bzip2(TEXT)))))
        .hasSize(3 * TEXT.length);

    Read tooDeep = read(new ByteArrayInputStream(gzip(gzip(gzip(gzip(TEXT))))));
    assertThat(((ObjectDefect) tooDeep.failure()).reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PK is no archive", "BZh9 but text", "PAR1 and more", "", "P", "\u001f\u008b"})
  void leaves_text_that_begins_like_an_archive(String text) {
    assertThat(text(bytes(text))).isEqualTo(text);
  }

  @Test
  void stops_an_archive_that_unpacks_beyond_the_limits() {
    byte[] bomb = gzip(new byte[5_000_000]);

    Read bytes = read(new ByteArrayInputStream(bomb), new UnpackLimits(1_000_000, 1 << 30, 9, 3));
    Read ratio = read(new ByteArrayInputStream(bomb), new UnpackLimits(1L << 40, 100_000, 100, 3));

    assertThat(((ObjectDefect) bytes.failure()).reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
    assertThat(bytes.failure()).hasMessageContaining("1000000 bytes");
    assertThat(ratio.failure()).hasMessageContaining("100 times its size");
    assertThat(ratio.bytes().length).isLessThan(1_000_000);
  }

  @ParameterizedTest
  @MethodSource("packings")
  void hands_out_what_lies_before_a_cut(UnaryOperator<byte[]> packing) {
    byte[] content = log(20_000);
    byte[] packed = packing.apply(content);
    byte[] cut = Arrays.copyOf(packed, packed.length * 3 / 4);

    Read read = read(new ByteArrayInputStream(cut));

    assertThat(read.failure()).isInstanceOf(ObjectDefect.class);
    assertThat(((ObjectDefect) read.failure()).reason()).isEqualTo(Reason.OBJECT_DAMAGED);
    assertThat(read.bytes().length).isGreaterThan(content.length / 3);
    assertThat(content).startsWith(read.bytes());
  }

  @Test
  void hands_out_every_byte_before_damaged_gzip_data() {
    byte[] content = log(50_000);
    byte[] packed = gzip(content);
    Arrays.fill(packed, packed.length / 2, packed.length / 2 + 64, (byte) 0xff);

    Read read = read(new ByteArrayInputStream(packed));

    assertThat(read.failure()).isInstanceOf(ObjectDefect.class);
    assertThat(read.failure()).hasMessageContaining("packed byte");
    assertThat(read.bytes().length).isGreaterThan(content.length * 2 / 5);
    assertThat(Arrays.copyOf(read.bytes(), content.length * 2 / 5))
        .isEqualTo(Arrays.copyOf(content, content.length * 2 / 5));
  }

  @Test
  void passes_on_trouble_with_the_network_as_it_came() {
    IOException reset = new IOException("connection reset");
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw reset;
          }
        };
    byte[] packed = gzip(log(50_000));
    InputStream object =
        new SequenceInputStream(new ByteArrayInputStream(packed, 0, 70_000), broken);

    assertThat(read(object).failure()).isSameAs(reset);
  }

  @Test
  void refuses_bytes_that_are_no_text() {
    byte[] random = new byte[3000];
    new Random(1).nextBytes(random);

    assertThatThrownBy(() -> TextContent.open(new ByteArrayInputStream(random)))
        .isInstanceOf(ObjectDefect.class)
        .hasMessageContaining("expected text, plain or as gzip, zip, bzip2 or zstd; found bytes")
        .extracting(e -> ((ObjectDefect) e).reason())
        .isEqualTo(Reason.OBJECT_UNKNOWN);
  }

  @Test
  void refuses_parquet_where_text_is_read() {
    assertThatThrownBy(
            () -> TextContent.open(new ByteArrayInputStream(bytes("PAR1\u0015\u0004\u0015"))))
        .hasMessageContaining("not Parquet");
  }

  @Test
  void reads_text_with_byte_order_marks_and_stray_control_characters() throws IOException {
    assertThat(content("\uFEFFé".getBytes(StandardCharsets.UTF_8))).isEqualTo("é");
    assertThat(content("\uFEFFaé\uD83D\uDE00".getBytes(StandardCharsets.UTF_16BE)))
        .isEqualTo("aé\uD83D\uDE00");
    assertThat(content("\uFEFFaé".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("aé");
    assertThat(content(bytes("user\u0000agent with a zero, and more\n"))).contains("agent");
  }

  private static String content(byte[] bytes) throws IOException {
    try (InputStream in = TextContent.open(trickle(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Property(tries = 200)
  void damaged_archives_never_do_worse_than_fail(
      @ForAll @IntRange(max = 3) int which, @ForAll int place, @ForAll byte value) {
    byte[] packed = packings().get(which).apply(log(50));
    packed[Math.floorMod(place, packed.length)] = value;

    Read read = read(new ByteArrayInputStream(packed));

    assertThat(read.failure() == null || read.failure() instanceof ObjectDefect).isTrue();
  }

  @Property(tries = 200)
  void random_bytes_never_do_worse_than_fail(@ForAll byte[] bytes) {
    Read read = read(new ByteArrayInputStream(bytes));

    assertThat(read.failure() == null || read.failure() instanceof ObjectDefect).isTrue();
  }
}
