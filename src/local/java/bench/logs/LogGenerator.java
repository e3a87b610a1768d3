package bench.logs;

/** Makes records of one log type. One class a log type, known by {@link LogGenerators}. */
public interface LogGenerator {

  /** The log type's name. */
  String logType();

  /** An S3 key under which AWS would deliver such an object; {@code %d} stands for its number. */
  String key();

  /** How the records lie in an object. */
  ObjectLayout layout();

  /** The records, mostly good ones and some of the rarer kinds. */
  Templates records();
}
