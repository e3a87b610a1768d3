package routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import processors.read.BatchLimits;
import processors.read.ObjectReader;
import processors.read.RecordLimits;
import processors.read.unpack.UnpackLimits;
import processors.record.BatchEntry;
import processors.record.Outcome;
import routes.DocumentPipeline;

/**
 * The inputs of the golden cases, damaged in many ways, the same at each run. Whatever comes out of
 * it, each record becomes a document or ends with a reason that speaks of the record and not of a
 * step that broke.
 */
class MutatedCasesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_INPUT = 40_000;
  private static final int MUTATIONS = 25;
  private static final String ODD_CHARACTERS =
      "\"'\\ \t\n\r{}[]()<>=:;,|/@#%&*+-.0\u0000\u0007é日\uFFFD";

  private static final Pattern BROKEN_STEP = Pattern.compile("^\\S+ failed: ");

  private static DocumentPipeline pipeline;
  private static LocalObject local;

  @BeforeAll
  static void startPipeline() {
    pipeline = DocumentPipeline.start();
    local =
        new LocalObject(
            pipeline,
            new ObjectReader(UnpackLimits.STANDARD, RecordLimits.STANDARD, BatchLimits.STANDARD),
            Clock.fixed(Instant.parse("2026-01-15T00:00:00Z"), ZoneOffset.UTC));
  }

  @AfterAll
  static void stopPipeline() {
    pipeline.close();
  }

  @TestFactory
  List<DynamicTest> each_record_ends_in_a_way_that_is_foreseen()
      throws IOException, URISyntaxException {
    Path cases =
        Path.of(Objects.requireNonNull(MutatedCasesTest.class.getResource("/golden")).toURI());
    List<DynamicTest> tests = new ArrayList<>();
    for (Path directory : CaseRunner.directories(cases)) {
      GoldenCase golden = GoldenCase.read(directory);
      String input = input(directory);
      if (golden.userIni().isEmpty() && input.length() <= LONGEST_INPUT) {
        String name = cases.relativize(directory).toString();
        tests.add(
            DynamicTest.dynamicTest(name, () -> parse(golden, input, new Random(name.hashCode()))));
      }
    }
    return tests;
  }

  private static void parse(GoldenCase golden, String input, Random random) throws IOException {
    for (int i = 0; i < MUTATIONS; i++) {
      String mutated = mutated(input, random);
      local.parse(
          golden.object(),
          new ByteArrayInputStream(mutated.getBytes(StandardCharsets.UTF_8)),
          type -> golden.rows() ? new RowsFormat() : type.format(),
          entry -> check(entry, mutated));
    }
  }

  private static void check(BatchEntry entry, String input) {
    if (entry.outcome() == null) {
      assertThat(entry.prepared()).as(input).isNotNull();
    } else if (entry.outcome() instanceof Outcome.DeadLettered letter) {
      assertThat(letter.detail()).as(input).doesNotContainPattern(BROKEN_STEP);
    }
  }

  private static String mutated(String input, Random random) {
    String text = input;
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      text =
          switch (random.nextInt(6)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1 -> replaced(text, random, "");
            case 2 -> replaced(text, random, slice(text, random));
            default -> replaced(text, random, oddCharacters(random));
          };
    }
    return text;
  }

  /** The text with something else instead of up to three characters of it. */
  private static String replaced(String text, Random random, String by) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(4));
    return text.substring(0, from) + by + text.substring(to);
  }

  private static String slice(String text, Random random) {
    int from = random.nextInt(text.length() + 1);
    return text.substring(from, Math.min(text.length(), from + random.nextInt(200)));
  }

  private static String oddCharacters(Random random) {
    return random
        .ints(1 + random.nextInt(2), 0, ODD_CHARACTERS.length())
        .mapToObj(at -> String.valueOf(ODD_CHARACTERS.charAt(at)))
        .collect(Collectors.joining());
  }

  private static String input(Path directory) throws IOException {
    JsonNode description = JSON.readTree(directory.resolve("case.json").toFile());
    Path input = directory.resolve(description.path("input").asText());
    return new String(Files.readAllBytes(input), StandardCharsets.UTF_8);
  }
}
