package processors.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processors.normalize.SampleRecords;
import processors.record.Document;
import processors.record.Envelope;
import processors.record.FieldPath;

class LinuxProcessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # message | action | outcome | user | address | port
          Accepted publickey for ec2-user from 81.2.69.142 port 51234 ssh2: RSA SHA256:abc                | Accepted | success | ec2-user | 81.2.69.142 | 51234
          Accepted keyboard-interactive/pam for alice from 81.2.69.142 port 50000 ssh2                    | Accepted | success | alice | 81.2.69.142 | 50000
          Accepted publickey for ec2-user from 2001:218::1 port 51234 ssh2                                | Accepted | success | ec2-user | 2001:218::1 | 51234
          Failed password for root from 45.79.10.21 port 22 ssh2                                          | Failed | failure | root | 45.79.10.21 | 22
          Failed password for invalid user admin from 45.79.10.21 port 22 ssh2                            | Failed | failure | admin | 45.79.10.21 | 22
          Failed password for from from 45.79.10.21 port 22 ssh2                                          | Failed | failure | from | 45.79.10.21 | 22
          message repeated 2 times: [ Failed password for root from 45.79.10.21 port 22 ssh2]             | Failed | failure | root | 45.79.10.21 | 22
          Invalid user oracle from 45.79.10.21 port 22                                                    | Invalid user | failure | oracle | 45.79.10.21 | 22
          Invalid user  from 81.2.69.142 port 50001                                                       | Invalid user | failure | - | 81.2.69.142 | 50001
          Connection closed by 2001:218::1 port 51235 [preauth]                                           | Connection closed | - | - | 2001:218::1 | 51235
          Connection closed by invalid user pi 45.79.10.21 port 3023 [preauth]                            | invalid user | failure | pi | 45.79.10.21 | 3023
          Connection reset by authenticating user root 45.79.10.21 port 3023 [preauth]                    | Connection reset | - | root | 45.79.10.21 | 3023
          Disconnected from user deploy 81.2.69.160 port 50101                                            | Disconnected | - | deploy | 81.2.69.160 | 50101
          Received disconnect from 81.2.69.160 port 50101:11: disconnected by user                        | Received disconnect | - | - | 81.2.69.160 | 50101
          User backup from 216.160.83.56 not allowed because not listed in AllowUsers                     | not allowed | failure | backup | 216.160.83.56 | -
          fatal: Timeout before authentication for 175.16.199.1 port 61111                                | Timeout before authentication | failure | - | 175.16.199.1 | 61111
          PAM 2 more authentication failures; logname= uid=0 euid=0 tty=ssh ruser= rhost=45.79.10.17  user=root | authentication failures | failure | root | 45.79.10.17 | -
          pam_unix(sshd:session): session opened for user ec2-user(uid=1000) by ec2-user(uid=0)           | session opened | success | ec2-user | - | -
          pam_unix(sshd:session): session opened for user deploy by (uid=0)                               | session opened | success | deploy | - | -
          pam_unix(sshd:session): session closed for user deploy                                          | session closed | - | deploy | - | -
          Server listening on 0.0.0.0 port 22.                                                            | - | - | - | - | -
          Server listening on :: port 22.                                                                 | - | - | - | - | -
          # names that whoever knocks made up to look like something else
          Invalid user Accepted password for root from 10.0.0.1 from 45.79.10.21 port 22                  | Invalid user | failure | Accepted password for root from 10.0.0.1 | 45.79.10.21 | 22
          Failed password for invalid user x from 10.0.0.1 port 1 ssh2 from 45.79.10.21 port 22 ssh2      | Failed | failure | x from 10.0.0.1 port 1 ssh2 | 45.79.10.21 | 22
          User x from 10.0.0.1 not allowed because y from 45.79.10.21 not allowed because not listed      | not allowed | failure | x from 10.0.0.1 not allowed because y | 45.79.10.21 | -
          Connection closed by invalid user x 10.0.0.1 port 1 45.79.10.21 port 22 [preauth]               | invalid user | failure | x 10.0.0.1 port 1 | 45.79.10.21 | 22
          Disconnected from invalid user x 10.0.0.1 port 1 45.79.10.21 port 22 [preauth]                  | invalid user | failure | x 10.0.0.1 port 1 | 45.79.10.21 | 22
          Connection reset by authenticating user x 10.0.0.1 port 1 45.79.10.21 port 22 [preauth]         | Connection reset | - | x 10.0.0.1 port 1 | 45.79.10.21 | 22
          """)
  void readsWhatSshdSays(
      String message, String action, String outcome, String user, String ip, String port) {
    Document document = applied("sshd", message);

    assertThat(document.text(path("event.action"))).isEqualTo(action);
    assertThat(document.text(path("event.outcome"))).isEqualTo(outcome);
    assertThat(document.text(path("event.category")))
        .isEqualTo(action == null ? null : "authentication");
    assertThat(document.text(path("user.name"))).isEqualTo(user);
    assertThat(document.text(path("related.user"))).isEqualTo(user);
    assertThat(document.text(path("source.ip"))).isEqualTo(ip);
    assertThat(document.text(path("related.ip"))).isEqualTo(ip);
    assertThat(document.text(path("source.port"))).isEqualTo(port);
    assertThat(document.text(path("event.module"))).isEqualTo("secure");
    assertThat(document.indexName()).isEqualTo("log-linux-secure");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          alice : TTY=pts/1 ; PWD=/ ; USER=root ; COMMAND=/bin/ls                                  | /bin/ls | success | alice
          alice : PWD=/ ; USER=root ; COMMAND=/bin/ls                                              | /bin/ls | success | alice
          alice : TTY=pts/1 ; PWD=/ ; USER=postgres ; COMMAND=/usr/bin/psql -c select COMMAND=1    | /usr/bin/psql -c select COMMAND=1 | success | alice
          bob : command not allowed ; TTY=pts/0 ; PWD=/home/bob ; USER=root ; COMMAND=/bin/bash    | /bin/bash | failure | bob
          bob : user NOT in sudoers ; TTY=pts/0 ; PWD=/home/bob ; USER=root ; COMMAND=/bin/bash    | /bin/bash | failure | bob
          bob : 3 incorrect password attempts ; TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/bin/sh    | /bin/sh | failure | bob
          pam_unix(sudo:session): session opened for user root by alice(uid=0)                     | session opened | success | alice
          pam_unix(sudo:session): session closed for user root                                     | session closed | success | root
          """)
  void readsWhatSudoSays(String message, String action, String outcome, String user) {
    Document document = applied("sudo", message);

    assertThat(document.text(path("event.action"))).isEqualTo(action);
    assertThat(document.text(path("event.outcome"))).isEqualTo(outcome);
    assertThat(document.text(path("user.name"))).isEqualTo(user);
    assertThat(document.indexName()).isEqualTo("log-linux-secure");
  }

  @Test
  void otherMessagesOfSudoAreSecurityMessagesAllTheSame() {
    Document document = applied("sudo", "something else");

    assertThat(document.fields().get("event")).isEqualTo(Map.of("module", "secure"));
    assertThat(document.indexName()).isEqualTo("log-linux-secure");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          su      | log-linux-secure
          suse    | -
          kernel  | -
          ''      | -
          """)
  void processesOfOtherNamesAreLeftAlone(String process, String index) {
    Document document = applied(process, "(to root) alice from 10.0.0.1 port 1");

    assertThat(document.indexName()).isEqualTo(index);
    assertThat(document.fields()).doesNotContainKeys("event", "user", "source", "related");
  }

  @Test
  void theStreamNamesTheInstance() {
    Document document =
        SampleRecords.document("{'proc': 'kernel', 'hostname': 'web-1', 'syslog_message': 'x'}");
    Envelope envelope = Envelope.cloudWatch("1", "g", "i-0123456789abcdef0", "e", "0");

    new LinuxProcess().apply(document, SampleRecords.record("", envelope), SampleRecords.source());

    assertThat(document.text(path("cloud.instance.id"))).isEqualTo("i-0123456789abcdef0");
    assertThat(document.get(path("related.hosts")))
        .isEqualTo(List.of("web-1", "i-0123456789abcdef0"));
  }

  @Test
  @Timeout(10)
  void aHostileMessageDoesNotHoldItUp() {
    String message = "Failed password for " + "user x 1.2.3.4 port 1 from ".repeat(20_000);

    assertThat(applied("sshd", message).text(path("event.action"))).isEqualTo("Failed");
  }

  private static Document applied(String process, String message) {
    Document document = SampleRecords.document("{}");
    document.fields().put("proc", process);
    document.fields().put("syslog_message", message);
    new LinuxProcess().apply(document, SampleRecords.record(""), SampleRecords.source());
    return document;
  }

  private static FieldPath path(String dotted) {
    return FieldPath.of(dotted);
  }
}
