package processors.types;

import processors.normalize.DocumentStep;
import processors.pattern.LineMatcher;
import processors.pattern.LinearPattern;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Which database wrote a log, by the names that Amazon RDS and Aurora give to log groups ({@code
 * /aws/rds/instance/NAME/…}, {@code /aws/rds/cluster/NAME/…}) and, for clusters, log streams
 * ({@code INSTANCE.…}): "Publishing database logs to Amazon CloudWatch Logs", Amazon RDS User
 * Guide.
 */
public final class RdsIdentifiers implements DocumentStep {

  private static final FieldPath CLUSTER = FieldPath.of("rds.cluster_identifier");
  private static final FieldPath INSTANCE = FieldPath.of("rds.instance_identifier");
  private static final LinearPattern GROUP =
      LinearPattern.compile("[^/]*/[^/]*/[^/]*/(?P<kind>instance|cluster)/(?P<name>[^/]+)");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String group = record.envelope().logGroup();
    if (group != null) {
      GROUP.matching(match -> named(match, group, document, record.envelope().logStream()));
    }
  }

  private static boolean named(LineMatcher match, String group, Document document, String stream) {
    if (!match.lookingAt(group)) {
      return false;
    }
    if (match.group(0).equals("instance")) {
      document.put(INSTANCE, match.group(1));
    } else {
      document.put(CLUSTER, match.group(1));
      instance(document, stream);
    }
    return true;
  }

  private static void instance(Document document, String stream) {
    if (stream != null) {
      int dot = stream.indexOf('.');
      document.put(INSTANCE, dot < 0 ? stream : stream.substring(0, dot));
    }
  }
}
