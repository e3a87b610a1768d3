package bench.logs;

/** Tries out a single record. */
@FunctionalInterface
public interface RecordTrial {

  /**
   * Whether the limit finds one record in an object, and the log type makes one document of it.
   *
   * @param log an object with a single record
   */
  boolean makesOneDocument(GeneratedLog log);
}
