package local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code siem}, with stand-ins for java and mvn that say how they are called. */
class SiemScriptTest {

  private static final Path SCRIPT = Path.of("siem");

  @TempDir private Path directory;
  private Path home;
  private Path tools;

  private record Ended(int code, String output) {}

  @BeforeEach
  void makePlaceForIt() throws IOException {
    home = Files.createDirectory(directory.resolve("with a space")).toRealPath();
    tools = Files.createDirectory(directory.resolve("tools"));
    Files.copy(SCRIPT, home.resolve("siem"));
    for (String tool : List.of("dirname", "sed", "head", "readlink", "env", "find", "touch")) {
      ofTheSystem(tool);
    }
  }

  @Test
  void besideTheJarItRunsThatFromAnywhereAndThroughLinks() throws Exception {
    javaOfVersion("17.0.15");
    Path link = Files.createSymbolicLink(directory.resolve("a link"), home.resolve("siem"));

    Ended ended = run(link, "run", "-Dsetting=a value");

    assertThat(ended.code()).isZero();
    assertThat(ended.output())
        .contains("<-jar><" + home.resolve("siem-routes.jar") + "><run><-Dsetting=a value>");
  }

  @Test
  void inACheckoutItBuildsAndThenRunsWithTheLocalStack() throws Exception {
    javaOfVersion("21");
    tool("javac", "");
    tool("mvn", "echo \"built with $*\"");
    Files.createDirectories(home.resolve("target"));
    Files.writeString(home.resolve("pom.xml"), "");

    Ended ended = run(home.resolve("siem"), "local", "--exit");

    assertThat(ended.output())
        .contains("siem: building (the first time takes a few minutes)")
        .contains("built with -q -B -DskipTests package")
        .endsWith("<local.cli.LocalSiem><local><--exit>\n");
    assertThat(ended.code()).isZero();
  }

  @Test
  void aBuildThatFailsEndsIt() throws Exception {
    javaOfVersion("17.0.1");
    tool("javac", "");
    tool("mvn", "exit 1");
    Files.writeString(home.resolve("pom.xml"), "");

    Ended ended = run(home.resolve("siem"), "local");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.output()).endsWith("siem: the build failed; the reason stands above\n");
  }

  @Test
  void theUsersAwsSettingsAndProxiesStayAwayFromLocalServers() throws Exception {
    javaOfVersion("17");
    tool("java", "[ \"$1\" = -version ] && echo 'openjdk version \"17\"' >&2 || env");

    assertThat(run(home.resolve("siem"), "local").output())
        .doesNotContain("elsewhere")
        .contains("SIEM_KEPT=kept");
    assertThat(run(home.resolve("siem"), "run").output())
        .contains("AWS_ENDPOINT_URL=http://elsewhere")
        .contains("HTTP_PROXY=http://elsewhere");
  }

  @Test
  void testsAreRunByMaven() throws Exception {
    javaOfVersion("17");
    tool("javac", "");
    tool("mvn", "printf '<%s>' \"$@\"");
    Files.writeString(home.resolve("pom.xml"), "");

    assertThat(run(home.resolve("siem"), "test", "-Dtest=A b").output())
        .isEqualTo("<-f><" + home.resolve("pom.xml") + "><verify><-Dtest=A b>");
  }

  @Test
  void missingToolsAreNamedWithHowToGetThem() throws Exception {
    assertThat(run(home.resolve("siem"), "run"))
        .matches(ended -> ended.code() == 1)
        .extracting(Ended::output)
        .asString()
        .startsWith("siem: Java is missing: install a JDK 17");

    javaOfVersion("11.0.20");
    assertThat(run(home.resolve("siem"), "run"))
        .matches(ended -> ended.code() == 1)
        .extracting(Ended::output)
        .asString()
        .startsWith("siem: Java 17 or later is needed, java is version 11");

    javaOfVersion("17.0.1");
    tool("javac", "");
    Files.writeString(home.resolve("pom.xml"), "");
    assertThat(run(home.resolve("siem"), "run"))
        .matches(ended -> ended.code() == 1)
        .extracting(Ended::output)
        .asString()
        .startsWith("siem: Maven is missing: install Maven 3.8 or later");
  }

  private void javaOfVersion(String version) throws IOException {
    tool(
        "java",
        "[ \"$1\" = -version ] && echo 'openjdk version \""
            + version
            + "\" 2025-04-15' >&2 || { printf '<%s>' \"$@\"; echo; }");
  }

  private void tool(String name, String script) throws IOException {
    Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void ofTheSystem(String name) throws IOException {
    Path tool =
        Stream.of("/usr/bin", "/bin")
            .map(path -> Path.of(path, name))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    tool(name, "exec " + tool + " \"$@\"");
  }

  private Ended run(Path script, String... arguments) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.concat(Stream.of("/bin/sh", script.toString()), Stream.of(arguments))
                    .toList())
            .directory(directory.toFile())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH", tools.toString(),
                "AWS_ENDPOINT_URL", "http://elsewhere",
                "HTTP_PROXY", "http://elsewhere",
                "SIEM_KEPT", "kept"));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
