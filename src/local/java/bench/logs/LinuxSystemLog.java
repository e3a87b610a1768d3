package bench.logs;

/** System messages of Linux hosts, a few of them about security. */
final class LinuxSystemLog implements LogGenerator {

  private static final String HOST = "${syslogTime} ip-10-0-${0..9}-${4..99} ";

  @Override
  public String logType() {
    return "linux-os-syslog";
  }

  @Override
  public String key() {
    return "AWSLogs/123456789012/EC2/us-east-1/Linux/messages/2026/01/10/03/"
        + "siem-linux-1-2026-01-10-03-00-07-bench%06d.gz";
  }

  @Override
  public ObjectLayout layout() {
    return new ObjectLayout.CloudWatchMessages("/ec2/linux/messages");
  }

  @Override
  public Templates records() {
    return Templates.none()
        .and(40, HOST + "systemd[1]: ${Started|Starting|Stopping} Session ${1..99999} of ${user}.")
        .and(25, HOST + "kernel: [${1..999999}.${100000..999999}] ${words}: ${hex16} ${words}")
        .and(20, HOST + "dhclient[${900..32000}]: DHCPACK from 10.0.0.1 (xid=0x${hex8})")
        .and(10, HOST + "amazon-ssm-agent[${900..32000}]: ${isoMicros} INFO ${words}")
        .and(5, HOST + "sshd[${900..32000}]: Connection closed by ${clientIp} port ${clientPort}");
  }
}
