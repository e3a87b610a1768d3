package local.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import local.PortFallback;

/** Says what is being done, one line a step, and how long it took. */
final class Steps {

  private final PrintWriter out;

  Steps(PrintWriter out) {
    this.out = out;
  }

  /** Something to be done that gives nothing. */
  @FunctionalInterface
  interface Step {
    void run() throws Exception;
  }

  void run(String what, Step step) throws Exception {
    call(
        what,
        () -> {
          step.run();
          return null;
        });
  }

  <T> T call(String what, Callable<T> step) throws Exception {
    out.print(what + " … ");
    out.flush();
    long begin = System.nanoTime();
    try {
      T result = step.call();
      out.printf(Locale.ROOT, "%.1f s%n", (System.nanoTime() - begin) / 1e9);
      return result;
    } catch (Exception e) {
      out.println("failed");
      throw e;
    } finally {
      out.flush();
    }
  }

  void tell(PortFallback port) {
    tell("Port " + port.wanted() + " is taken: " + port.server() + " has " + port.taken());
  }

  void tell(String text) {
    out.println(text);
    out.flush();
  }
}
