package routes.cli;

import java.util.Optional;

/**
 * What is to be said of an object that was parsed, beside its records.
 *
 * @param logType the name of its log type, or {@code unknown}
 * @param ignored why it was left alone, if it was
 * @param defect why it could not be read to its end, if it could not
 */
record ParsedObject(String logType, Optional<String> ignored, Optional<String> defect) {

  static ParsedObject whole(String logType) {
    return new ParsedObject(logType, Optional.empty(), Optional.empty());
  }

  static ParsedObject ignored(String logType, String why) {
    return new ParsedObject(logType, Optional.of(why), Optional.empty());
  }

  static ParsedObject defective(String logType, String why) {
    return new ParsedObject(logType, Optional.empty(), Optional.of(why));
  }
}
