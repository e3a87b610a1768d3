package routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processors.ingest.PollGate;
import processors.normalize.ConfigurationError;

/**
 * The step {@code reloadLogTypes}: takes over what was added or changed in the user's directory. It
 * is tried in routes of its own first; what is wrong is told, and what runs goes on. Then no new
 * message is taken until those in work are done, so that no object is read by one version of its
 * log type and mapped by another.
 *
 * <p>A file that is gone is no reason to do without its log type, whose objects would be ignored:
 * that takes a restart. Counts {@code siem.log_types.reloads} by {@code result}. Used by one thread
 * at a time.
 */
final class ReloadLogTypes implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(ReloadLogTypes.class);

  /** Long objects are not worth stopping all others for longer. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final CamelContext context;
  private final Path directory;
  private final LogTypeFiles builtIn;
  private final PollGate gate;
  private final LogTypesLoader loader;
  private final MeterRegistry meters;
  private LogTypeFiles running;
  private LogTypeFiles accepted;

  /** What was wrong when it was tried last, or null. */
  private LogTypeFiles refused;

  private Set<String> toldGone = Set.of();

  /**
   * @param context Camel, before the files are read that the program starts with
   * @param directory the user's log types
   * @param gate where messages come in
   * @param loader makes log types known
   * @param meters counts reloads
   */
  ReloadLogTypes(
      CamelContext context,
      Path directory,
      PollGate gate,
      LogTypesLoader loader,
      MeterRegistry meters) {
    this.context = context;
    this.directory = directory;
    this.builtIn = LogTypeFiles.builtIn(context);
    this.gate = gate;
    this.loader = loader;
    this.meters = meters;
    this.running = read();
    this.accepted = running;
  }

  private LogTypeFiles read() {
    return builtIn.with(context, directory);
  }

  @Override
  public void process(Exchange exchange) throws InterruptedException {
    LogTypeFiles found;
    try {
      found = read();
    } catch (ConfigurationError | UncheckedIOException e) {
      LOG.atWarn()
          .addKeyValue("directory", directory)
          .addKeyValue("cause", e.toString())
          .log("log types cannot be read; those that run go on");
      return;
    }
    tellGone(found.goneSince(running));
    Set<String> changed = found.changedSince(running);
    if (changed.isEmpty() || found.equals(refused)) {
      return;
    }
    if (found.equals(accepted) || works(changed, found)) {
      takeOver(changed, found);
    }
  }

  private void tellGone(Set<String> gone) {
    if (!gone.equals(toldGone) && !gone.isEmpty()) {
      LOG.atWarn()
          .addKeyValue("files", gone)
          .log("files of log types are gone: the log types stay until the program is restarted");
    }
    toldGone = gone;
  }

  /** Whether routes of their own start with the files, and these have not changed meanwhile. */
  private boolean works(Set<String> changed, LogTypeFiles found) {
    try {
      DocumentPipeline.start(settings()).close();
    } catch (RuntimeException e) {
      refuse(changed, found, e);
      return false;
    }
    if (!read().equals(found)) {
      return false;
    }
    accepted = found;
    return true;
  }

  private void takeOver(Set<String> changed, LogTypeFiles found) throws InterruptedException {
    try {
      boolean done =
          gate.whileEmpty(
              LONGEST_WAIT, () -> new LogTypeSwap(context, loader).swap(changed, running, found));
      if (!done) {
        LOG.atInfo()
            .addKeyValue("files", changed)
            .log("changed log types wait for objects in work; tried again soon");
        return;
      }
    } catch (ConfigurationError e) {
      refuse(changed, found, e);
      return;
    }
    running = found.over(running);
    count("done");
    LOG.atInfo().addKeyValue("files", changed).log("log types taken over");
  }

  private void refuse(Set<String> changed, LogTypeFiles found, RuntimeException cause) {
    refused = found;
    count("refused");
    LOG.atWarn()
        .addKeyValue("files", changed)
        .addKeyValue("cause", cause.getMessage())
        .log("changed log types are wrong, those before go on; to look: siem check DIRECTORY");
  }

  private void count(String result) {
    meters.counter("siem.log_types.reloads", "result", result).increment();
  }

  /** What the program runs with says also how log types are changed by property lines. */
  private Properties settings() {
    return context
        .getPropertiesComponent()
        .loadProperties(name -> name.startsWith("siem.log-type"));
  }
}
