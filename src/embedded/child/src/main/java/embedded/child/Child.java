package embedded.child;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileLock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The life of a server as a child process. The parent holds the child's standard input open; its
 * end, however it came about, ends the child. Standard output carries one line: {@code ready
 * name=port …} or {@code failed message}; all else that is printed goes to standard error, which
 * the parent keeps in a file.
 *
 * <p>Ctrl-C in a terminal reaches parent and child alike, and the parent may still need the server
 * to finish its work. So the child goes on serving until the parent lets go of it.
 */
public final class Child {
  private static final long STOP_SECONDS = 10;

  private final PrintStream handshake;
  private final CountDownLatch ended = new CountDownLatch(1);
  private Server server;
  private FileLock lock;

  private Child(PrintStream handshake) {
    this.handshake = handshake;
  }

  /**
   * Runs a server until the parent ends; returns as soon as the server is up.
   *
   * @param start brings the server up
   * @param arguments settings as {@code name=value}; {@code data} names the data directory
   */
  public static void run(Server.Start start, String... arguments) {
    Child child = new Child(System.out);
    System.setOut(System.err);
    child.daemon("lifeline", child::endWithParent);
    child.start(start, arguments);
  }

  private void start(Server.Start start, String... arguments) {
    try {
      ChildSettings settings = ChildSettings.parse(arguments);
      lock = DataLock.take(settings.path("data"));
      Server started = start.start(settings);
      Runtime.getRuntime().addShutdownHook(new Thread(this::awaitEnd, "await-parent"));
      synchronized (this) {
        server = started;
      }
      handshake.println(
          started.ports().entrySet().stream()
              .map(port -> port.getKey() + "=" + port.getValue())
              .sorted()
              .collect(Collectors.joining(" ", "ready ", "")));
      handshake.flush();
    } catch (Throwable e) {
      fail(e);
    }
  }

  private void fail(Throwable e) {
    e.printStackTrace();
    Throwable cause = e;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    handshake.println("failed " + String.valueOf(cause).replaceAll("\\s+", " "));
    handshake.flush();
    // Threads of a half-started server would keep the process alive, and its hooks wait for what
    // never came.
    Runtime.getRuntime().halt(1);
  }

  private void endWithParent() {
    try {
      byte[] ignored = new byte[256];
      while (System.in.read(ignored) >= 0) {
        continue;
      }
    } catch (IOException e) {
      e.printStackTrace();
    }
    daemon("overdue", this::haltWhenOverdue);
    close();
    ended.countDown();
    System.exit(0);
  }

  private void close() {
    Server running;
    synchronized (this) {
      running = server;
    }
    if (running == null) {
      Runtime.getRuntime().halt(0);
    }
    try {
      running.close();
      lock.channel().close();
    } catch (Exception e) {
      e.printStackTrace();
    }
  }

  private void haltWhenOverdue() {
    pause(() -> TimeUnit.SECONDS.sleep(STOP_SECONDS));
    Runtime.getRuntime().halt(2);
  }

  private void awaitEnd() {
    pause(ended::await);
  }

  private static void pause(Pause pause) {
    try {
      pause.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  @FunctionalInterface
  private interface Pause {
    void run() throws InterruptedException;
  }
}
