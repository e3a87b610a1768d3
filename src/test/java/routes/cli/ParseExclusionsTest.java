package routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code siem parse} tries exclusion rules on a file. */
@Timeout(120)
class ParseExclusionsTest {

  private static final String FLOWS =
      """
      version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status
      2 123456789012 eni-1 10.0.0.1 192.0.2.7 443 50000 6 10 840 1768003200 1768003260 ACCEPT OK
      2 123456789012 eni-1 198.51.100.9 10.0.0.1 50000 22 6 1 40 1768003200 1768003260 REJECT OK
      """;

  @TempDir private Path directory;

  /** In a process of its own, for the command closes the standard output when it is done. */
  private String parse(String... rules) throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve("flows.log"), FLOWS);
    Path said = directory.resolve("said.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Siem.class.getName()));
    command.add("parse");
    command.addAll(List.of(rules));
    command.add("--key");
    command.add("AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026/01/10/flows.log.gz");
    command.add(file.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectError(said.toFile())
            .redirectOutput(directory.resolve("documents.ndjson").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(said)).isEqualTo(Siem.OK);
    return Files.readString(said);
  }

  @Test
  void recordsThatRulesLeaveOutAreCounted() throws IOException, InterruptedException {
    Path rules =
        Files.writeString(
            directory.resolve("exclude.csv"),
            "log_type,field,pattern,pattern_type,comment\nvpcflowlogs,srcaddr,10\\..*,regex,\n");
    Path conditions =
        Files.writeString(
            directory.resolve("conditions.yaml"),
            "vpcflowlogs/rejected: {action: EXCLUDE, expression: \"action == 'REJECT'\"}\n");

    assertThat(parse("--exclude", rules.toString(), "--conditions", conditions.toString()))
        .contains("log type vpcflowlogs: 0 documents, 2 excluded, 0 dead letters");
  }
}
