package bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What records cost with some exclusion rules.
 *
 * @param rules which
 * @param cpuMicrosPerRecord CPU time of a record
 * @param byNone the CPU time by that without rules, round by round
 */
record ExclusionCost(String rules, Spread cpuMicrosPerRecord, Spread byNone) {

  static ExclusionCost of(String rules, List<Cost> costs, List<Cost> none, long records) {
    return new ExclusionCost(
        rules,
        Spread.of(costs.stream().mapToDouble(cost -> cost.cpuNanos() / 1e3 / records).toArray()),
        Spread.of(
            IntStream.range(0, costs.size())
                .mapToDouble(i -> (double) costs.get(i).cpuNanos() / none.get(i).cpuNanos())
                .toArray()));
  }
}
