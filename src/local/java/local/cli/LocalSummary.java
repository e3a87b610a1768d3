package local.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Prints what {@code siem local} has done and what can be done next. */
final class LocalSummary {

  /** The address that the samples of several log types tell of. */
  private static final String INTRUDER = "175.16.199.66";

  private final PrintWriter out;

  LocalSummary(PrintWriter out) {
    this.out = out;
  }

  /** What was loaded, by log type, and how soon. */
  void counts(List<LogTypeCounts> counts, LoadWait wait) {
    line("");
    line(
        "%-24s %8s %10s %13s %11s",
        "Log type", "Objects", "Documents", "Dead letters", "Done after");
    counts.forEach(count -> row(count, wait.doneAfter(count.logType())));
    LogTypeCounts all =
        new LogTypeCounts(
            "all",
            counts.stream().mapToLong(LogTypeCounts::objects).sum(),
            counts.stream().mapToLong(LogTypeCounts::documents).sum(),
            counts.stream().mapToLong(LogTypeCounts::deadLetters).sum());
    row(all, wait.ended());
  }

  private void row(LogTypeCounts count, Duration time) {
    line(
        "%-24s %8d %10d %13d %9.1f s",
        count.logType(),
        count.objects(),
        count.documents(),
        count.deadLetters(),
        time.toNanos() / 1e9);
  }

  /** What was not loaded, if anything, and where to look. */
  void troubles(LocalRun run, LoadWait.End end, List<String> missing) {
    if (end == LoadWait.End.STUCK) {
      line("");
      line(
          "%d messages are still in the queue and nothing moves; see %s, or try --verbose",
          run.aws().messages(), run.settings().data().resolve("logs"));
    }
    missing.forEach(object -> line("%s", object));
  }

  /** Where everything is. */
  void addresses(LocalRun run) {
    line("");
    address("OpenSearch", run.stack().openSearch());
    address("Console", run.service().management() + "/hawtio/");
    address("Health", run.service().management() + "/observe/health");
    address("Metrics", run.service().management() + "/observe/metrics");
    address("S3", run.stack().s3() + "  (bucket " + run.bucket() + ")");
    address("Dead letters", run.stack().deadLetterQueue());
  }

  /** What to try. */
  void next(LocalRun run) {
    line("");
    line("What did %s do, in all logs? Try:", INTRUDER);
    line(
        "  curl -s '%s/log-*/_search?q=source.ip:%s&sort=@timestamp&pretty"
            + "&filter_path=hits.hits._source&_source=@timestamp,@log_type,event.action,user.name,"
            + "url.path,destination.port'",
        run.stack().openSearch(), INTRUDER);
    line("");
    line("Load a log file of your own (its key says what it is):");
    line(
        "  curl -T flows.log.gz '%s/%s/AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026/01/10/"
            + "flows.log.gz'",
        run.stack().s3(), run.bucket());
    line("");
    line("Ctrl-C stops everything.");
  }

  private void address(String name, Object address) {
    line("%-13s %s", name, address);
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
