package bench;

import java.util.EnumMap;
import java.util.Map;

/** What each stage took, added up. Not thread-safe. */
final class StageCosts {

  private final Map<Stage, Cost> costs = new EnumMap<>(Stage.class);

  void add(Stage stage, Cost cost) {
    costs.merge(stage, cost, Cost::plus);
  }

  /** CPU time of a stage. */
  long cpuNanos(Stage stage) {
    return costs.getOrDefault(stage, Cost.NONE).cpuNanos();
  }

  /** CPU time of all stages. */
  long cpuNanos() {
    return costs.values().stream().mapToLong(Cost::cpuNanos).sum();
  }
}
