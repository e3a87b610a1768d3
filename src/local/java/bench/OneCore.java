package bench;

import bench.logs.GeneratedLog;
import bench.logs.GeneratedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures on one thread. The kinds of work take turns object by object, so that a busy moment of
 * the machine meets all of them.
 */
final class OneCore {

  private final ObjectWork route;
  private final StepWork steps;
  private final ObjectWork limit;
  private final List<Cost> routeRounds = new ArrayList<>();
  private final List<Cost> limitRounds = new ArrayList<>();
  private final List<StageCosts> stageRounds = new ArrayList<>();

  OneCore(ObjectWork route, StepWork steps, ObjectWork limit) {
    this.route = route;
    this.steps = steps;
    this.limit = limit;
  }

  /** Goes once through all objects. */
  void warmUp(GeneratedLog log) throws Exception {
    round(log);
    steps.take();
  }

  /** Goes once through all objects and keeps the figures. */
  void measure(GeneratedLog log) throws Exception {
    Cost[] costs = round(log);
    routeRounds.add(costs[0]);
    limitRounds.add(costs[1]);
    stageRounds.add(steps.take());
  }

  private Cost[] round(GeneratedLog log) throws Exception {
    Cost ours = Cost.NONE;
    Cost least = Cost.NONE;
    boolean routeFirst = true;
    for (GeneratedObject object : log.objects()) {
      if (!routeFirst) {
        steps.run(object);
      }
      ours = ours.plus(Cost.of(() -> route.run(object)));
      least = least.plus(Cost.of(() -> limit.run(object)));
      if (routeFirst) {
        steps.run(object);
      }
      routeFirst = !routeFirst;
    }
    return new Cost[] {ours, least};
  }

  Comparison comparison(GeneratedLog log) {
    return Comparison.of(1, routeRounds, limitRounds, log.records(), log.unpackedBytes());
  }

  /** Where the time goes. */
  List<StageTime> stages(GeneratedLog log) {
    List<StageTime> times = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      stage(stage, log.records()).ifPresent(times::add);
    }
    return times;
  }

  private Optional<StageTime> stage(Stage stage, long records) {
    double[] micros = new double[stageRounds.size()];
    double[] percent = new double[stageRounds.size()];
    double sum = 0;
    for (int i = 0; i < micros.length; i++) {
      long whole = routeRounds.get(i).cpuNanos();
      StageCosts costs = stageRounds.get(i);
      long nanos = stage == Stage.CAMEL ? whole - costs.cpuNanos() : costs.cpuNanos(stage);
      micros[i] = nanos / 1e3 / records;
      percent[i] = nanos * 100.0 / whole;
      sum += Math.abs(nanos);
    }
    return sum == 0
        ? Optional.empty()
        : Optional.of(new StageTime(stage, Spread.of(micros), Spread.of(percent)));
  }
}
