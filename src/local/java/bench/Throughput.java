package bench;

import java.util.List;

/**
 * How fast some work went, over several rounds.
 *
 * @param recordsPerSecond by the clock
 * @param megabytesPerSecond of unpacked input, by the clock
 * @param cpuMicrosPerRecord CPU time of the measured threads
 */
record Throughput(Spread recordsPerSecond, Spread megabytesPerSecond, Spread cpuMicrosPerRecord) {

  static Throughput of(List<Cost> rounds, long records, long bytes) {
    return new Throughput(
        spread(rounds, cost -> records * 1e9 / cost.wallNanos()),
        spread(rounds, cost -> bytes * 1e3 / cost.wallNanos()),
        spread(rounds, cost -> cost.cpuNanos() / 1e3 / records));
  }

  private static Spread spread(
      List<Cost> rounds, java.util.function.ToDoubleFunction<Cost> figure) {
    return Spread.of(rounds.stream().mapToDouble(figure).toArray());
  }
}
