package bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * What some work took.
 *
 * @param wallNanos how long it took
 * @param cpuNanos how long its threads were running, which other programs hardly change
 */
record Cost(long wallNanos, long cpuNanos) {

  static final Cost NONE = new Cost(0, 0);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Work that may fail. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  /** Does work on this thread and says what it took. */
  static Cost of(Work work) throws Exception {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    work.run();
    return new Cost(System.nanoTime() - wall, THREADS.getCurrentThreadCpuTime() - cpu);
  }

  /** Both one after the other. */
  Cost plus(Cost other) {
    return new Cost(wallNanos + other.wallNanos, cpuNanos + other.cpuNanos);
  }

  /** Both at the same time. */
  Cost beside(Cost other) {
    return new Cost(Math.max(wallNanos, other.wallNanos), cpuNanos + other.cpuNanos);
  }
}
