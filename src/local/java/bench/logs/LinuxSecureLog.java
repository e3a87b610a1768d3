package bench.logs;

/** Messages of sshd and sudo in /var/log/secure. */
final class LinuxSecureLog implements LogGenerator {

  private static final String SSHD = "${syslogTime} ip-10-0-${0..9}-${4..99} sshd[${900..32000}]: ";
  private static final String SUDO = "${syslogTime} ip-10-0-${0..9}-${4..99} sudo: ";

  @Override
  public String logType() {
    return "linux-secure";
  }

  @Override
  public String key() {
    return "AWSLogs/123456789012/EC2/us-east-1/Linux/secure/2026/01/10/02/"
        + "siem-linux-1-2026-01-10-02-00-05-bench%06d.gz";
  }

  @Override
  public ObjectLayout layout() {
    return new ObjectLayout.CloudWatchMessages("/ec2/linux/secure");
  }

  @Override
  public Templates records() {
    return Templates.none()
        .and(
            20,
            SSHD
                + "Accepted publickey for ${user} from ${clientIp} port ${clientPort} ssh2: RSA"
                + " SHA256:${key16}${key16}")
        .and(25, SSHD + "Failed password for ${user} from ${clientIp} port ${clientPort} ssh2")
        .and(15, SSHD + "Invalid user ${user} from ${clientIp} port ${clientPort}")
        .and(
            15,
            SSHD + "Received disconnect from ${clientIp} port ${clientPort}:11: Bye Bye [preauth]")
        .and(10, SSHD + "pam_unix(sshd:session): session opened for user ${user} by (uid=0)")
        .and(5, SSHD + "Connection closed by ${clientIp} port ${clientPort} [preauth]")
        .and(
            10,
            SUDO
                + "${user} : TTY=pts/${0..9} ; PWD=/home/${user} ; USER=root ;"
                + " COMMAND=/usr/bin/${systemctl|cat|vi|less} ${path}");
  }
}
