package routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import processors.record.BatchEntry;
import processors.record.Outcome;

/**
 * The inputs of the golden cases, damaged in many ways, the same at each run. Whatever comes out of
 * it, each record becomes a document or ends with a reason that speaks of the record and not of a
 * step that broke.
 */
class MutatedCasesTest {

  private static final int LONGEST_INPUT = 40_000;
  private static final int MUTATIONS = 25;
  private static final String ODD_CHARACTERS =
      "\"'\\ \t\n\r{}[]()<>=:;,|/@#%&*+-.0\u0000\u0007é日\uFFFD";

  private static final Pattern BROKEN_STEP = Pattern.compile("^\\S+ failed: ");

  @RegisterExtension static final LocalPipeline LOCAL = new LocalPipeline(CaseRunner.CASE_CLOCK);

  @TestFactory
  List<DynamicTest> each_record_ends_in_a_way_that_is_foreseen()
      throws IOException, URISyntaxException {
    Path cases =
        Path.of(Objects.requireNonNull(MutatedCasesTest.class.getResource("/golden")).toURI());
    List<DynamicTest> tests = new ArrayList<>();
    for (Path directory : CaseRunner.directories(cases)) {
      GoldenCase golden = GoldenCase.read(directory);
      String input = new String(golden.input(), StandardCharsets.UTF_8);
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
      LOCAL
          .objects()
          .parse(
              golden.object(),
              new ByteArrayInputStream(mutated.getBytes(StandardCharsets.UTF_8)),
              golden::format,
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
}
