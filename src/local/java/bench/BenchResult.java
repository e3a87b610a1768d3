package bench;

import java.util.List;

/**
 * All that was measured.
 *
 * @param java the Java virtual machine
 * @param cores how many cores it has
 * @param heapMegabytes the most memory it may take
 * @param types log type by log type
 * @param loads what loading into the embedded servers took; empty if it was left out
 */
record BenchResult(
    String java, int cores, long heapMegabytes, List<TypeResult> types, List<LoadResult> loads) {

  static BenchResult of(List<TypeResult> types, List<LoadResult> loads) {
    return new BenchResult(
        Runtime.version().toString(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20,
        types,
        loads);
  }
}
