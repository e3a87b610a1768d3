package local.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import local.EmbeddedStack;
import local.StackAddresses;
import local.StackSettings;
import local.samples.SampleLogs;
import local.samples.SampleObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import routes.cli.Siem;

/** {@code siem local}: everything on one machine, with sample logs. */
@Command(
    name = "local",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tries everything on this machine, without AWS and without Docker.",
      "Starts a real OpenSearch, an S3 and an SQS server and the service, loads sample logs, says"
          + " where to look, and runs until Ctrl-C."
    },
    footer = {
      "",
      "Exit code: 0 all was loaded, 1 something was not or could not be started.",
      "",
      "Examples:",
      "  ./siem local                    start, load the samples, keep running",
      "  ./siem local --exit --clean     try once more from nothing, and end"
    })
final class LocalCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${sys:siem.home:-.}/.siem",
      description = "Where the servers keep their data and logs (default: .siem in the project).")
  private Path data;

  @Option(names = "--clean", description = "Delete what earlier runs left there first.")
  private boolean clean;

  @Option(names = "--exit", description = "Stop as soon as the samples are loaded.")
  private boolean exit;

  @Option(names = "--verbose", description = "Show what the service logs.")
  private boolean verbose;

  @Option(
      names = "-D",
      mapFallbackValue = "",
      paramLabel = "setting=value",
      description = "Sets one setting, such as -Dsiem.log-types.directory=my-log-types")
  private Map<String, String> service = Map.of();

  @Mixin private LocalPorts ports;

  @Override
  public Integer call() throws Exception {
    LocalLogging.configure(verbose);
    LocalAws.useAsCredentials();
    Steps steps = new Steps(spec.commandLine().getOut());
    StackSettings settings =
        StackSettings.in(data.toAbsolutePath().normalize()).with(ports.stack());
    if (clean) {
      steps.run("Emptying " + settings.data(), () -> EmbeddedStack.clean(settings.data()));
    }
    try (StopSignal stop = new StopSignal();
        EmbeddedStack stack =
            steps.call("Starting OpenSearch, S3 and SQS", () -> EmbeddedStack.start(settings))) {
      stack.portFallbacks().forEach(steps::tell);
      return serve(settings, stack.addresses(), steps, stop);
    }
  }

  private int serve(StackSettings settings, StackAddresses stack, Steps steps, StopSignal stop)
      throws Exception {
    Properties properties = new Properties();
    properties.putAll(service);
    LocalService.point(properties, settings.region(), stack);
    ports.management(properties).ifPresent(steps::tell);
    try (LocalAws aws = new LocalAws(stack, settings.region());
        LocalService running =
            steps.call("Starting the service", () -> LocalService.start(properties))) {
      stop.listen();
      int result = loadSamples(new LocalRun(settings, stack, running, aws), steps, stop);
      if (!exit) {
        stop.await();
      }
      steps.tell("Stopping; data and logs stay in " + settings.data());
      return result;
    }
  }

  private int loadSamples(LocalRun run, Steps steps, StopSignal stop) throws Exception {
    List<SampleObject> samples =
        run.service().logTypes().stream().flatMap(type -> SampleLogs.of(type).stream()).toList();
    LoadWait wait = new LoadWait(run.aws(), run.service(), stop);
    steps.run(
        "Putting " + samples.size() + " sample objects into s3://" + run.bucket(),
        () -> samples.forEach(sample -> run.aws().put(run.bucket(), sample)));
    LoadWait.End end = steps.call("Loading them", wait::untilQueueIsEmpty);
    if (end == LoadWait.End.STOPPED) {
      return Siem.FAILED;
    }
    List<String> missing = new SampleCheck(run.stack().openSearch()).missing(samples);
    return report(run, wait, end, missing);
  }

  private int report(LocalRun run, LoadWait wait, LoadWait.End end, List<String> missing) {
    List<LogTypeCounts> counts = run.service().counts();
    LocalSummary summary = new LocalSummary(spec.commandLine().getOut());
    summary.counts(counts, wait);
    summary.troubles(run, end, missing);
    summary.addresses(run);
    if (!exit) {
      summary.next(run);
    }
    boolean deadLetters = counts.stream().anyMatch(count -> count.deadLetters() > 0);
    boolean all = end == LoadWait.End.LOADED && missing.isEmpty() && !deadLetters;
    return all ? Siem.OK : Siem.FAILED;
  }
}
