package processors.exclude;

import java.util.List;

/**
 * Excludes what collecting logs itself writes into logs, which would otherwise be collected again
 * without end: calls by this program and by the reference system ("SIEM on Amazon OpenSearch
 * Service"), and what Amazon Security Lake does for them.
 */
final class OwnLogs {

  /** What all of them are called in metrics. */
  static final String NAME = "own logs";

  private static final String SECURITY_LAKE = "securitylake.amazonaws.com";
  private static final String PROGRAMS =
      ".*(siem-routes/|siem-es-loader|AesSiemEsLoader|siem-ioc-db-creator)";
  private static final String FUNCTIONS =
      "(aes-siem-ioc-download|aes-siem-ioc-plan|aes-siem-ioc-createdb|aes-siem-es-loader"
          + "|aes-siem-index-metrics-exporter|SecurityLake_Glue_Partition_Updater_Lambda)";
  private static final String FUNCTION = "arn.*" + FUNCTIONS;
  private static final String PRINCIPAL = "AROA.*" + FUNCTIONS;
  private static final String ROLE =
      "arn.*(LambdaEsLoaderServiceRole|AmazonSecurityLakeS3ReplicationRole)";
  private static final String REQUESTER =
      "(" + FUNCTION + "|" + ROLE + "|svc:" + SECURITY_LAKE + ")";

  private OwnLogs() {}

  /** The rules. */
  static RuleSet rules() {
    return new RuleSet(
        List.of(
            rule("cloudtrail", "userAgent", PROGRAMS),
            rule("cloudtrail", "sourceIPAddress", SECURITY_LAKE),
            rule("cloudtrail", "userIdentity.principalId", PRINCIPAL),
            rule("cloudtrail", "userIdentity.arn", ROLE),
            rule("cloudtrail", "requestParameters.functionName", FUNCTION),
            rule("cloudtrail", "requestParameters.roleArn", ROLE),
            rule("s3accesslog", "Requester", REQUESTER),
            rule("s3accesslog", "UserAgent", PROGRAMS),
            rule("securitylake", "src_endpoint.domain", SECURITY_LAKE),
            // Others may be the target of somebody who also touches ours.
            rule("securitylake", "resources.0.uid", FUNCTION),
            rule("securitylake", "actor.user.uid", PRINCIPAL),
            rule("securitylake", "actor.session.issuer", ROLE)),
        List.of(),
        List.of());
  }

  private static FieldRule rule(String logType, String field, String regex) {
    return FieldRule.on(logType, NAME, field, ValuePattern.Regex.fromTheStart(regex));
  }
}
