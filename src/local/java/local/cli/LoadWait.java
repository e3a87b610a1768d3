package local.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Waits until the service has no work left: it takes a message off the queue only when all records
 * of its objects are where they belong, so that an empty queue says that all is done.
 */
final class LoadWait {

  private static final Duration POLL = Duration.ofMillis(100);

  /** After so long without any change nothing more is expected. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final LocalAws aws;
  private final LocalService service;
  private final StopSignal stop;
  private final long begin = System.nanoTime();
  private final Map<String, Duration> doneAfter = new HashMap<>();
  private State last = new State(0, List.of());
  private Duration lastChange = Duration.ZERO;

  LoadWait(LocalAws aws, LocalService service, StopSignal stop) {
    this.aws = aws;
    this.service = service;
    this.stop = stop;
  }

  /** How the wait ended. */
  enum End {
    /** Nothing is left to be done. */
    LOADED,
    /** Something is left, and nothing has changed for two minutes. */
    STUCK,
    /** The program is to end. */
    STOPPED
  }

  private record State(int messages, List<LogTypeCounts> counts) {}

  /** Waits; call it once. */
  End untilQueueIsEmpty() throws InterruptedException {
    observe();
    while (last.messages() > 0) {
      if (stop.await(POLL)) {
        return End.STOPPED;
      }
      if (!observe() && elapsed().minus(lastChange).compareTo(PATIENCE) > 0) {
        return End.STUCK;
      }
    }
    return End.LOADED;
  }

  /** Since this was made until the last change was seen of a log type's counts. */
  Duration doneAfter(String logType) {
    return doneAfter.getOrDefault(logType, Duration.ZERO);
  }

  /** Since this was made until the last change of all. */
  Duration ended() {
    return lastChange;
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private boolean observe() {
    // The queue first: when it is empty, the counts are final.
    State now = new State(aws.messages(), service.counts());
    if (now.equals(last)) {
      return false;
    }
    lastChange = elapsed();
    now.counts().stream()
        .filter(count -> !last.counts().contains(count))
        .forEach(count -> doneAfter.put(count.logType(), lastChange));
    last = now;
    return true;
  }
}
