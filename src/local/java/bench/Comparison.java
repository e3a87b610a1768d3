package bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The program beside the limit.
 *
 * @param cores how many threads each had
 * @param ours the program
 * @param limit the limit
 * @param ratio time per record, ours by the limit's, by the clock
 * @param cpuRatio the same by CPU time
 */
record Comparison(int cores, Throughput ours, Throughput limit, Spread ratio, Spread cpuRatio) {

  /**
   * @param ours what the program took, round by round
   * @param limit what the limit took in the same rounds
   */
  static Comparison of(int cores, List<Cost> ours, List<Cost> limit, long records, long bytes) {
    return new Comparison(
        cores,
        Throughput.of(ours, records, bytes),
        Throughput.of(limit, records, bytes),
        Spread.of(
            IntStream.range(0, ours.size())
                .mapToDouble(i -> (double) ours.get(i).wallNanos() / limit.get(i).wallNanos())
                .toArray()),
        Spread.of(
            IntStream.range(0, ours.size())
                .mapToDouble(i -> (double) ours.get(i).cpuNanos() / limit.get(i).cpuNanos())
                .toArray()));
  }
}
