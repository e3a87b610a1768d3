package bench;

import bench.logs.GeneratedLog;
import bench.logs.GeneratedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import processors.normalize.LogType;
import processors.read.ObjectReader;
import routes.DocumentPipeline;

/** Measures one log type after the other. */
final class TypeBenchmark {

  private final DocumentPipeline pipeline;
  private final ObjectReader reader;
  private final Rounds rounds;
  private final Set<Cores> cores;

  /**
   * How often each kind of work goes through all objects.
   *
   * @param warmUp before anything is measured
   * @param measured how many rounds are measured
   */
  record Rounds(int warmUp, int measured) {}

  TypeBenchmark(DocumentPipeline pipeline, ObjectReader reader, Rounds rounds, Set<Cores> cores) {
    this.pipeline = pipeline;
    this.reader = reader;
    this.rounds = rounds;
    this.cores = Set.copyOf(cores);
  }

  TypeResult measure(GeneratedLog log) throws Exception {
    LogType logType = pipeline.logTypes().named(log.logType());
    byte[] typical = new TypicalDocument(pipeline, reader).of(log, logType);
    ObjectWork route = new RouteWork(pipeline, reader, logType);
    ObjectWork limit = new LimitWork(log.layout(), ConstantDocument.of(typical));
    OneCore one = new OneCore(route, new StepWork(pipeline.context(), reader, logType), limit);
    for (int i = 0; i < rounds.warmUp(); i++) {
      one.warmUp(log);
    }
    List<Comparison> comparisons = new ArrayList<>();
    List<StageTime> stages = List.of();
    if (cores.contains(Cores.ONE)) {
      for (int i = 0; i < rounds.measured(); i++) {
        one.measure(log);
      }
      comparisons.add(one.comparison(log));
      stages = one.stages(log);
    }
    if (cores.contains(Cores.ALL)) {
      comparisons.add(onAllCores(log, route, limit));
    }
    long packed =
        log.objects().stream().map(GeneratedObject::packed).mapToLong(b -> b.length).sum();
    return new TypeResult(
        log.logType(),
        log.records(),
        log.unpackedBytes(),
        packed,
        typical.length,
        comparisons,
        stages);
  }

  private Comparison onAllCores(GeneratedLog log, ObjectWork route, ObjectWork limit)
      throws Exception {
    AllCores all = new AllCores(route, limit, Runtime.getRuntime().availableProcessors());
    for (int i = 0; i < rounds.measured(); i++) {
      all.measure(log);
    }
    return all.comparison(log);
  }
}
