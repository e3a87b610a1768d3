package processors.types;

import java.util.Map;
import processors.normalize.DocumentStep;
import processors.pattern.LineMatcher;
import processors.pattern.LinearPattern;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;
import processors.steps.TrimEnd;

/**
 * What PostgreSQL's messages tell of log-ins, sessions and statements ("Error Reporting and
 * Logging": log_connections, log_disconnections, log_statement, log_min_duration_statement,
 * log_duration; PostgreSQL documentation). Statements keep all their lines.
 */
public final class PostgresqlMessage implements DocumentStep {

  private static final FieldPath LEVEL = FieldPath.of("postgresql_log_level");
  private static final FieldPath MESSAGE = FieldPath.of("postgresql_message");
  private static final FieldPath QUERY = FieldPath.of("rds.query");
  private static final FieldPath QUERY_TIME = FieldPath.of("rds.query_time");
  private static final FieldPath DURATION = FieldPath.of("postgresql.duration_ms");
  private static final FieldPath STEP = FieldPath.of("postgresql.query_step");
  private static final FieldPath SESSION_TIME = FieldPath.of("postgresql.session_time_seconds");
  private static final FieldPath EVENT = FieldPath.of("event");

  private static final LinearPattern FAILED = LinearPattern.compile("authentication failed");
  private static final LinearPattern AUTHORIZED =
      LinearPattern.compile("(replication )?connection authorized");
  private static final LinearPattern SESSION =
      LinearPattern.compile(
          "disconnection: session time: (?P<h>\\d{1,9}):(?P<m>\\d{2}):(?P<s>\\d+(\\.\\d+)?)");
  private static final LinearPattern STATEMENT =
      LinearPattern.compile("statement:\\s+(?P<statement>[\\s\\S]*)");
  private static final LinearPattern DURATION_OF =
      LinearPattern.compile(
          "duration:\\s+(?P<ms>\\d+(\\.\\d*)?)\\s+ms"
              + "(\\s*(?P<step>parse|bind|execute|statement).*?:\\s+(?P<statement>[\\s\\S]*))?");

  private static final double MS = 1000;
  private static final String EXECUTE = "execute";

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String level = document.text(LEVEL);
    String message = document.text(MESSAGE);
    if (level == null || message == null) {
      return;
    }
    switch (level) {
      case "STATEMENT" -> document.put(QUERY, message);
      case "FATAL" -> fatal(document, message);
      case "LOG" -> log(document, message);
      default -> {
        // other messages are free text
      }
    }
  }

  private static void fatal(Document document, String message) {
    if (FAILED.find(message)) {
      logIn(document, "failed", "failure");
    }
  }

  private static void log(Document document, String message) {
    if (AUTHORIZED.lookingAt(message)) {
      logIn(document, "authorized", "success");
    } else if (message.startsWith("disconnection: ")) {
      SESSION.matching(match -> session(document, match, message));
    } else if (message.startsWith("statement:")) {
      STATEMENT.matching(match -> statement(document, match, message));
    } else if (message.startsWith("duration:")) {
      DURATION_OF.matching(match -> duration(document, match, message));
    }
  }

  private static void logIn(Document document, String action, String outcome) {
    document.put(
        EVENT,
        Map.of(
            "category", "authentication", "type", "start", "action", action, "outcome", outcome));
  }

  private static boolean session(Document document, LineMatcher match, String message) {
    boolean found = match.lookingAt(message);
    if (found) {
      double minutes = Integer.parseInt(match.group(0)) * 60.0 + Integer.parseInt(match.group(1));
      document.put(SESSION_TIME, minutes * 60 + Double.parseDouble(match.group(2)));
    }
    return found;
  }

  private static boolean statement(Document document, LineMatcher match, String message) {
    boolean found = match.lookingAt(message);
    if (found) {
      document.put(QUERY, TrimEnd.trimmed(match.group(0), ";"));
      document.put(STEP, EXECUTE);
    }
    return found;
  }

  private static boolean duration(Document document, LineMatcher match, String message) {
    if (!match.lookingAt(message)) {
      return false;
    }
    double milliseconds = Double.parseDouble(match.group(0));
    document.put(DURATION, milliseconds);
    document.put(QUERY_TIME, milliseconds / MS);
    String step = match.group(1);
    if (step == null) {
      document.put(STEP, EXECUTE);
    } else if (step.equals("statement")) {
      document.put(STEP, EXECUTE);
      document.put(QUERY, TrimEnd.trimmed(match.group(2), ";"));
    } else {
      document.put(STEP, step);
      document.put(QUERY, match.group(2));
    }
    return true;
  }
}
