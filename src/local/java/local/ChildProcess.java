package local;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server in a JVM of its own. Its standard input is kept open as a lifeline: the child ends when
 * that does, so that it never outlives this process. It says on standard output that it is ready,
 * and on which ports; what it writes to standard error goes to its log.
 */
final class ChildProcess implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(12);

  private final Launch launch;
  private final Process process;
  private final Map<String, Integer> ports;

  private ChildProcess(Launch launch, Process process) {
    this.launch = launch;
    this.process = process;
    this.ports = awaitReady();
  }

  /**
   * What to start.
   *
   * @param name what the server is called in messages and how its log is named
   * @param classPath the directory of its jars
   * @param mainClass its main class
   * @param jvmOptions options of its JVM
   * @param settings what it is told, by name
   * @param log where its standard error is added
   */
  record Launch(
      String name,
      Path classPath,
      String mainClass,
      List<String> jvmOptions,
      Map<String, String> settings,
      Path log) {

    private List<String> command() throws IOException {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(jvmOptions);
      command.add("-cp");
      command.add(jars());
      command.add(mainClass);
      settings.forEach((setting, value) -> command.add(setting + "=" + value));
      return command;
    }

    private String jars() throws IOException {
      try (Stream<Path> files = Files.list(classPath)) {
        return files
            .filter(file -> file.toString().endsWith(".jar"))
            .map(Path::toString)
            .sorted()
            .collect(Collectors.joining(File.pathSeparator));
      }
    }
  }

  /**
   * Starts a server and waits until it is ready.
   *
   * @throws EmbeddedStackException when it does not get ready; the message names its log
   */
  static ChildProcess start(Launch launch) {
    try {
      Files.createDirectories(launch.log().getParent());
      return new ChildProcess(
          launch,
          new ProcessBuilder(launch.command())
              .redirectError(ProcessBuilder.Redirect.appendTo(launch.log().toFile()))
              .start());
    } catch (IOException e) {
      throw new EmbeddedStackException(
          launch.name()
              + " cannot be started from "
              + launch.classPath()
              + ": "
              + e.getMessage()
              + "; build it with: mvn test-compile",
          e);
    }
  }

  /** The port that the server has for what it calls {@code name}. */
  int port(String name) {
    return ports.get(name);
  }

  /** The process id. */
  long pid() {
    return process.pid();
  }

  /** Ends the server at once, as SIGKILL does, and returns when it is gone. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Lets the server end by itself, and ends it by force when it takes too long. Does nothing when
   * it has ended.
   */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (IOException e) {
      kill();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, Integer> awaitReady() {
    CompletableFuture<String> handshake = new CompletableFuture<>();
    Thread reader = new Thread(() -> readHandshake(handshake), launch.name() + "-handshake");
    reader.setDaemon(true);
    reader.start();
    try {
      String line = handshake.get(START_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      if (line.startsWith("ready ")) {
        return parsePorts(line);
      }
      throw failed(
          line.isEmpty() ? "it ended before it was ready" : line.replaceFirst("failed ", ""));
    } catch (TimeoutException e) {
      throw failed("it was not ready after " + START_LIMIT.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw failed(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("interrupted");
    }
  }

  /**
   * Gives the first line that is meant for the parent (the JVM itself may write warnings), or "" at
   * the end.
   */
  private void readHandshake(CompletableFuture<String> handshake) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        if (line.startsWith("ready ") || line.startsWith("failed ")) {
          handshake.complete(line);
        }
      }
      handshake.complete("");
    } catch (IOException e) {
      handshake.completeExceptionally(e);
    }
  }

  private EmbeddedStackException failed(String reason) {
    kill();
    return new EmbeddedStackException(
        launch.name() + " did not start: " + reason + "; its log is " + launch.log());
  }

  private static Map<String, Integer> parsePorts(String line) {
    return Arrays.stream(line.split(" "))
        .skip(1)
        .map(port -> port.split("=", 2))
        .collect(Collectors.toUnmodifiableMap(port -> port[0], port -> Integer.valueOf(port[1])));
  }
}
