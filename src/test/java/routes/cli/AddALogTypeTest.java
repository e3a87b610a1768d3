package routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The steps of docs/add-a-log-type.md work as they are written there. */
class AddALogTypeTest {

  private static final Path TUTORIAL = Path.of("docs/add-a-log-type.md");
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("(?m)^(\\./siem|cp) .*$");

  @TempDir private Path directory;
  private String tutorial;
  private String output = "";

  @BeforeEach
  void readTutorial() throws IOException {
    tutorial = Files.readString(TUTORIAL);
  }

  @Test
  void fromSampleToLogType() throws IOException {
    List<String> commands =
        COMMAND.matcher(tutorial).results().map(found -> found.group()).toList();
    assertThat(commands).hasSize(7);

    assertThat(execute(commands.get(0))).as(output).isZero();
    assertThat(output).startsWith(blockAfter("it guessed:").lines().findFirst().orElseThrow());
    assertThat(output).endsWith("next: ./siem check " + directory + "/my-log-types\n");
    assertThat(execute(commands.get(1))).as(output).isZero();
    assertThat(output).isEqualTo(blockAfter("check my-log-types\n```"));

    sayMore();
    assertThat(execute(commands.get(1))).isZero();
    assertThat(execute(commands.get(2))).isZero();
    copy(commands.get(3));
    assertThat(Files.readString(directory.resolve("my-log-types/gateway/sample/expected.ndjson")))
        .contains("\"outcome\":\"failure\"", "\"outcome\":\"success\"");
    assertThat(execute(commands.get(4))).as(output).isZero();

    commands.subList(5, 7).forEach(command -> Siem.commandLine().parseArgs(arguments(command)));
  }

  @Test
  void aDocumentThatChangesIsTold() throws IOException {
    execute(COMMAND.matcher(tutorial).results().findFirst().orElseThrow().group());
    Path yaml = directory.resolve("my-log-types/gateway.camel.yaml");
    Files.writeString(
        yaml, Files.readString(yaml).replace("event.action: action", "event.action: proto"));

    assertThat(execute("./siem check my-log-types")).isEqualTo(1);
    assertThat(output)
        .startsWith("gateway/sample: document 1: event.action: expected deny, got tcp\n")
        .endsWith("golden cases as expected: 0 of 1\n");
    assertThat(execute("./siem check --format json my-log-types")).isEqualTo(1);
    assertThat(output).contains("\"asExpected\" : false", "expected deny, got tcp");
  }

  @Test
  void aLogTypeThatIsThereIsNotReplacedUnasked() throws IOException {
    String command = COMMAND.matcher(tutorial).results().findFirst().orElseThrow().group();
    execute(command);

    assertThat(execute(command)).isEqualTo(2);
    assertThat(execute(command + " --force")).isZero();
    assertThat(execute(command.replace(" gateway ", " alb "))).isEqualTo(2);
    assertThat(execute(command.replace(" gateway ", " Gate ")))
        .isEqualTo(CommandLine.ExitCode.USAGE);
  }

  @Test
  void aDirectoryThatIsNotThereIsAMistakeOfUsage() {
    assertThat(execute("./siem check my-log-types")).isEqualTo(2);
  }

  private void sayMore() throws IOException {
    Matcher blocks = YAML.matcher(tutorial);
    assertThat(blocks.find()).isTrue();
    String bean = blocks.group(1);
    assertThat(blocks.find()).isTrue();
    String step = blocks.group(1);
    Path yaml = directory.resolve("my-log-types/gateway.camel.yaml");
    String normalize = "        - process: { ref: normalize }\n";
    Files.writeString(
        yaml,
        Files.readString(yaml)
            .replace("- route:\n", bean + "- route:\n")
            .replace(normalize, normalize + step));
  }

  private String blockAfter(String text) {
    String rest = tutorial.substring(tutorial.indexOf(text) + text.length());
    String block = rest.substring(rest.indexOf("```\n") + 4);
    return block.substring(0, block.indexOf("```"));
  }

  private void copy(String command) throws IOException {
    String[] words = command.split(" ");
    Files.copy(
        directory.resolve(words[1]),
        directory.resolve(words[2]),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private int execute(String command) {
    StringWriter out = new StringWriter();
    CommandLine siem = Siem.commandLine();
    siem.setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()));
    int exitCode = siem.execute(arguments(command));
    siem.getOut().flush();
    output = out.toString();
    return exitCode;
  }

  /** The words of a command, with directories that are made in the test's own. */
  private String[] arguments(String command) {
    return command
        .substring("./siem ".length())
        .replaceAll("(?<=[ =])my-", directory + "/my-")
        .split(" ");
  }
}
