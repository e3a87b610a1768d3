package bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new BenchCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @Test
  void eachGeneratedRecordBecomesADocumentAndIsMeasured(@TempDir Path directory) throws Exception {
    Path json = directory.resolve("bench.json");

    int exitCode = run("--records=300", "--rounds=1", "--warm-up=0", "--no-load", "--json=" + json);

    assertThat(exitCode).as(err.toString()).isZero();
    assertThat(out.toString()).contains("| alb | 1 |", "| cloudtrail | 1 |");
    JsonNode result = new ObjectMapper().readTree(json.toFile());
    assertThat(result.get("types")).hasSizeGreaterThanOrEqualTo(46);
    for (JsonNode type : result.get("types")) {
      assertThat(type.get("comparisons").get(0).get("ratio").get("median").asDouble()).isPositive();
      assertThat(type.get("stages").findValuesAsText("stage"))
          .contains("READ", "PARSE", "NORMALIZE", "SERIALIZE", "CAMEL");
    }
  }

  @Test
  void aLogTypeThatIsNotGeneratedIsRefused() {
    assertThat(run("--type=albatross", "--no-load")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains("albatross", "alb, vpcflowlogs, cloudtrail");
  }

  @Test
  void enrichmentIsMeasuredBesideNone() {
    int exitCode =
        run("enrichment", "--type=vpcflowlogs", "--records=200", "--rounds=1", "--indicators=500");

    assertThat(exitCode).as(err.toString()).isZero();
    assertThat(out.toString())
        .containsPattern("\\| vpcflowlogs( \\| [0-9.]+){5} \\|")
        .contains("nothing remembered");
  }

  @Test
  void theIndexOfIndicatorsIsMeasured() {
    int exitCode = run("threats", "--indicators=2000");

    assertThat(exitCode).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("2,025 indicators: built in")
        .containsPattern("\\| address in 25 networks \\| 25.00 \\|")
        .containsPattern("\\| domain that is known \\| 1.00 \\|");
  }
}
