package bench;

import bench.logs.GeneratedLog;
import bench.logs.GeneratedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Measures on a thread for each core; each goes through all objects, so all have as much to do. */
final class AllCores {

  private final ObjectWork route;
  private final ObjectWork limit;
  private final int cores;
  private final List<Cost> routeRounds = new ArrayList<>();
  private final List<Cost> limitRounds = new ArrayList<>();

  AllCores(ObjectWork route, ObjectWork limit, int cores) {
    this.route = route;
    this.limit = limit;
    this.cores = cores;
  }

  /** Lets both kinds of work go once through all objects on all threads. */
  void measure(GeneratedLog log) throws Exception {
    routeRounds.add(round(route, log));
    limitRounds.add(round(limit, log));
  }

  private Cost round(ObjectWork work, GeneratedLog log) throws Exception {
    CyclicBarrier start = new CyclicBarrier(cores);
    Callable<Cost> all =
        () -> {
          start.await();
          return Cost.of(() -> runAll(work, log));
        };
    ExecutorService threads = Executors.newFixedThreadPool(cores);
    try {
      List<Future<Cost>> running = new ArrayList<>();
      for (int i = 0; i < cores; i++) {
        running.add(threads.submit(all));
      }
      Cost cost = Cost.NONE;
      for (Future<Cost> thread : running) {
        cost = cost.beside(thread.get());
      }
      return cost;
    } finally {
      threads.shutdown();
    }
  }

  private static void runAll(ObjectWork work, GeneratedLog log) throws Exception {
    for (GeneratedObject object : log.objects()) {
      work.run(object);
    }
  }

  Comparison comparison(GeneratedLog log) {
    return Comparison.of(
        cores, routeRounds, limitRounds, log.records() * cores, log.unpackedBytes() * cores);
  }
}
