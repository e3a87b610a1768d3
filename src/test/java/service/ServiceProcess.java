package service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service in a process of its own, started by its command line, so that it can be killed. */
final class ServiceProcess implements AutoCloseable {

  private final Process process;
  private final Path log;

  private ServiceProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts the service.
   *
   * @param log its output is added there
   * @param jvmOptions options of its JVM
   */
  static ServiceProcess start(ServiceSettings settings, Path log, String... jvmOptions)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(jvmOptions));
    command.addAll(List.of("-Daws.accessKeyId=test", "-Daws.secretAccessKey=test"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("routes.cli.Siem", "run"));
    settings.values().forEach((name, value) -> command.add("-D" + name + "=" + value));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new ServiceProcess(process, log);
  }

  /** Fails with what it wrote if it has ended. */
  void checkAlive() throws IOException {
    assertThat(process.isAlive()).as(output()).isTrue();
  }

  /** What it wrote so far. */
  String output() throws IOException {
    return Files.readString(log);
  }

  /** Ends it at once, as SIGKILL does, and returns when it is gone. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Asks it to end, as SIGTERM does. */
  void terminate() {
    process.destroy();
  }

  /** Waits until it has ended and tells whether it did in time. */
  boolean ended(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    kill();
  }
}
