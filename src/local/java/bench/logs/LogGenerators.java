package bench.logs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The log types that are generated: some by generators of their own, all others like their golden
 * cases.
 */
public final class LogGenerators {

  private static final List<LogGenerator> OWN =
      List.of(
          new AlbLog(),
          new VpcFlowLog(),
          new CloudTrailLog(),
          new LinuxSecureLog(),
          new LinuxSystemLog());

  /** Golden cases of which records are taken, from each log type. */
  private static final int MOST_RECORDS = 60;

  private final Path cases;
  private final Map<String, Map<String, String>> settings;
  private final RecordTrial trial;

  /**
   * @param cases the directory of the golden cases
   * @param settings the settings of all log types
   * @param trial tells the good records of the cases
   */
  public LogGenerators(Path cases, Map<String, Map<String, String>> settings, RecordTrial trial) {
    this.cases = cases;
    this.settings = Map.copyOf(settings);
    this.trial = trial;
  }

  /** The names of the log types, in the order in which they are reported. */
  public List<String> names() {
    List<String> own = OWN.stream().map(LogGenerator::logType).toList();
    return Stream.concat(
            own.stream(),
            new TreeSet<>(settings.keySet()).stream().filter(name -> !own.contains(name)))
        .toList();
  }

  /**
   * The generator of a log type.
   *
   * @throws IllegalStateException if its golden cases have no good record
   */
  public LogGenerator named(String logType) {
    return own(logType).orElseGet(() -> golden(logType));
  }

  /** The generator of a log type, if it has one of its own. */
  public static Optional<LogGenerator> own(String logType) {
    return OWN.stream().filter(generator -> generator.logType().equals(logType)).findFirst();
  }

  private LogGenerator golden(String logType) {
    List<GoldenObject> objects = GoldenObject.of(cases.resolve(logType));
    if (objects.isEmpty()) {
      throw new IllegalStateException(
          "log type " + logType + ": expected golden cases in " + cases.resolve(logType));
    }
    String key = "bench%06d/" + objects.get(0).key().replace("%", "%%");
    GoldenRecords records = new GoldenRecords(settings.get(logType), objects);
    ObjectLayout layout = records.layout();
    List<String> good =
        records.texts().stream()
            .filter(text -> isGood(new GoldenLog(logType, key, layout, like(List.of(text)))))
            .limit(MOST_RECORDS)
            .toList();
    if (good.isEmpty()) {
      throw new IllegalStateException(
          "log type " + logType + ": no record of its golden cases becomes a document");
    }
    return new GoldenLog(logType, key, layout, like(good));
  }

  private boolean isGood(LogGenerator one) {
    return trial.makesOneDocument(GeneratedLog.of(one, 1));
  }

  private static Templates like(List<String> records) {
    Templates templates = Templates.none();
    for (String record : records) {
      templates = templates.andLike(record);
    }
    return templates;
  }
}
