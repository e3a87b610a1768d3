package bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Prints results as tables in the form of Markdown. */
final class ReportTable {

  private final PrintWriter out;

  ReportTable(PrintWriter out) {
    this.out = out;
  }

  void comparisonHead() {
    line(
        "| log type | cores | records/s | MB/s | limit: records/s | MB/s"
            + " | time by limit | CPU by limit (least to most) |");
    line("|---|--:|--:|--:|--:|--:|--:|--:|");
  }

  void comparisons(TypeResult type) {
    for (Comparison comparison : type.comparisons()) {
      line(
          "| %s | %d | %,.0f | %.1f | %,.0f | %.1f | %.2f | %.2f (%.2f to %.2f) |",
          type.logType(),
          comparison.cores(),
          comparison.ours().recordsPerSecond().median(),
          comparison.ours().megabytesPerSecond().median(),
          comparison.limit().recordsPerSecond().median(),
          comparison.limit().megabytesPerSecond().median(),
          comparison.ratio().median(),
          comparison.cpuRatio().median(),
          comparison.cpuRatio().min(),
          comparison.cpuRatio().max());
    }
    out.flush();
  }

  void stages(TypeResult type) {
    StringBuilder row = new StringBuilder("| " + type.logType());
    for (Stage stage : Stage.values()) {
      row.append(" | ");
      type.stages().stream()
          .filter(time -> time.stage() == stage)
          .findFirst()
          .ifPresent(
              time ->
                  row.append(
                      String.format(
                          Locale.ROOT,
                          "%.2f (%.1f %%)",
                          time.micros().median(),
                          time.percent().median())));
    }
    line("%s", row.append(" |"));
  }

  void stageHead() {
    line("");
    line("µs of CPU time per record on one core:");
    line("");
    line("| log type | read | parse | normalize | enrich | serialize | check | Camel |");
    line("|---|--:|--:|--:|--:|--:|--:|--:|");
  }

  void exclusions(String logType, List<ExclusionCost> costs) {
    line("");
    line("| exclusion rules on " + logType + " | µs of CPU per record | by none (least to most) |");
    line("|---|--:|--:|");
    for (ExclusionCost cost : costs) {
      line(
          "| %s | %.2f | %.2f (%.2f to %.2f) |",
          cost.rules(),
          cost.cpuMicrosPerRecord().median(),
          cost.byNone().median(),
          cost.byNone().min(),
          cost.byNone().max());
    }
  }

  void loadHead() {
    line("");
    line("| log type | documents | documents/s | s of CPU: loader | OpenSearch |");
    line("|---|--:|--:|--:|--:|");
  }

  void load(LoadResult load) {
    line(
        "| %s | %,d | %,.0f | %.1f | %.1f |",
        load.logType(),
        load.documents(),
        load.documentsPerSecond(),
        load.loaderCpuSeconds(),
        load.openSearchCpuSeconds());
  }

  void enrichmentHead() {
    line("µs of CPU time per record on one core:");
    line("");
    line("| log type | without | with enrichment | times | nothing remembered | times |");
    line("|---|--:|--:|--:|--:|--:|");
  }

  /**
   * @param used of each round, what a record took without enrichment and with it
   * @param forgetful the same with nothing remembered
   */
  void enrichment(String logType, List<double[]> used, List<double[]> forgetful) {
    line(
        "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |",
        logType,
        median(used, round -> round[0]),
        median(used, round -> round[1]),
        median(used, round -> round[1] / round[0]),
        median(forgetful, round -> round[1]),
        median(forgetful, round -> round[1] / round[0]));
  }

  private static double median(List<double[]> rounds, ToDoubleFunction<double[]> value) {
    return Spread.of(rounds.stream().mapToDouble(value).toArray()).median();
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
