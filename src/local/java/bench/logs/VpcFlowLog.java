package bench.logs;

/** VPC flow logs in the default format, some of interfaces without traffic. */
final class VpcFlowLog implements LogGenerator {

  private static final String INTERFACE =
      "2 123456789012 eni-0a1b2c3d4e5f6${0|1|2|3|4|5|6|7}${0..9}18 ";

  @Override
  public String logType() {
    return "vpcflowlogs";
  }

  @Override
  public String key() {
    return "AWSLogs/123456789012/vpcflowlogs/us-east-1/2026/01/10/"
        + "123456789012_vpcflowlogs_us-east-1_fl-0a1b2c3d4e5f60718_20260110T0005Z_%08d.log.gz";
  }

  @Override
  public ObjectLayout layout() {
    return new ObjectLayout.Lines(
        "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes"
            + " start end action log-status");
  }

  @Override
  public Templates records() {
    return Templates.none()
        .and(
            48,
            INTERFACE
                + "${clientIp} ${privateIp} ${clientPort} ${servicePort} ${6|6|6|17|1} ${1..900}"
                + " ${size} ${epochSeconds} ${epochSeconds} ${ACCEPT|ACCEPT|REJECT} OK")
        .and(
            48,
            INTERFACE
                + "${privateIp} ${privateIp} ${servicePort} ${clientPort} ${6|6|6|17} ${1..900}"
                + " ${size} ${epochSeconds} ${epochSeconds} ACCEPT OK")
        .and(4, INTERFACE + "- - - - - - - ${epochSeconds} ${epochSeconds} - NODATA");
  }
}
