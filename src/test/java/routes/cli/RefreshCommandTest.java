package routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import processors.feeds.FeedServer;

@Timeout(120)
class RefreshCommandTest {

  @TempDir private Path directory;

  /** What a command said, and how it ended. */
  private record Ran(int exitCode, String out, String err) {}

  private static Ran run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Siem.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    int exitCode = commandLine.execute(arguments);
    return new Ran(exitCode, out.toString(), err.toString());
  }

  private Ran refresh(String... further) {
    List<String> arguments = new ArrayList<>(List.of("refresh"));
    arguments.add("-Dsiem.feeds.directory=" + directory);
    arguments.add("-Dsiem.feeds.aws-proxies=off");
    arguments.add("-Dsiem.feeds.cloudflare-proxies=off");
    arguments.addAll(List.of(further));
    return run(arguments.toArray(String[]::new));
  }

  @Test
  void feedsAreRefreshedWithoutSettingsOfQueuesAndOpenSearch() throws IOException {
    Path own = directory.resolve("IOC/TXT/bad.txt");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "1.2.3.4\nbad line\n");

    Ran ran = refresh();

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.out().lines())
        .containsExactly(
            "own-txt             published: 1 entries, 1 skipped",
            "own-stix            published: 0 entries, 0 skipped");
    assertThat(ran.err()).contains("feeds in " + directory);
    assertThat(directory.resolve("Indicators/own-txt.ndjson.gz")).exists();
    assertThat(refresh("own-txt").out().lines())
        .containsExactly("own-txt             unchanged: 1 entries");
  }

  @Test
  void aFeedThatFailsIsToldAndTheOthersAreRefreshed() throws IOException {
    try (FeedServer server = new FeedServer()) {
      Ran ran =
          refresh(
              "-Dsiem.feeds.tor=on",
              "-Dsiem.feeds.http=loopback",
              "-Dsiem.feeds.tor.url=" + server.address("/tor"));

      assertThat(ran.exitCode()).isEqualTo(1);
      assertThat(ran.out())
          .contains("own-txt             published")
          .contains("tor                 FAILED: the download of " + server.address("/tor"));
    }
  }

  @Test
  void aFeedThatIsNotUsedIsToldWithThoseThatAre() {
    Ran ran = refresh("tor");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("no feed 'tor' is used; used are own-txt, own-stix");
  }

  @Test
  void withoutAPlaceForFeedsItSaysWhatToSet() {
    Ran ran = run("refresh");

    assertThat(ran.exitCode()).isEqualTo(78);
    assertThat(ran.err()).contains("siem.feeds.bucket or siem.feeds.directory");
  }

  @Test
  void aWrongSettingIsNamed() {
    Ran ran = refresh("-Dsiem.feeds.tor=perhaps");

    assertThat(ran.exitCode()).isEqualTo(78);
    assertThat(ran.err()).contains("expected one of [on, off] in siem.feeds.tor, got 'perhaps'");
  }

  @Test
  void helpShowsTheExitCodesAndExamples() {
    assertThat(run("refresh", "--help").out()).contains("Exit code:", "./siem refresh tor");
  }
}
