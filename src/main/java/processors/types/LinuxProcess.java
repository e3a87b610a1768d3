package processors.types;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;
import processors.steps.InstanceId;
import processors.steps.LastText;

/**
 * Who did what from where, in syslog messages of sshd and sudo. Messages of sshd, sudo and su go to
 * the index of security messages, whichever file they were read from.
 */
public final class LinuxProcess implements DocumentStep {

  private static final FieldPath PROCESS = FieldPath.of("proc");
  private static final FieldPath MESSAGE = FieldPath.of("syslog_message");
  private static final FieldPath HOST = FieldPath.of("hostname");
  private static final FieldPath INSTANCE_ID = FieldPath.of("cloud.instance.id");
  private static final FieldPath RELATED_HOSTS = FieldPath.of("related.hosts");
  private static final FieldPath RELATED_USER = FieldPath.of("related.user");
  private static final FieldPath RELATED_IP = FieldPath.of("related.ip");
  private static final FieldPath MODULE = FieldPath.of("event.module");
  private static final FieldPath CATEGORY = FieldPath.of("event.category");
  private static final FieldPath ACTION = FieldPath.of("event.action");
  private static final FieldPath OUTCOME = FieldPath.of("event.outcome");
  private static final FieldPath USER_NAME = FieldPath.of("user.name");
  private static final FieldPath SOURCE_IP = FieldPath.of("source.ip");
  private static final FieldPath SOURCE_PORT = FieldPath.of("source.port");

  private static final String SECURITY_INDEX = "log-linux-secure";
  private static final String SECURITY_MODULE = "secure";

  /** How sudo begins what it says of a command that it carried out. */
  private static final List<String> CARRIED_OUT = List.of("TTY=", "PWD=", "HOST=", "USER=");

  private final LastText<Optional<String>> instances = new LastText<>(InstanceId::in);

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    if (record.envelope().logStream() != null) {
      instance(document, record.envelope().logStream());
    }
    String process = text(document, PROCESS);
    if (process.contains("sshd")) {
      document.indexName(SECURITY_INDEX);
      sshd(document);
    } else if (process.contains("sudo")) {
      document.indexName(SECURITY_INDEX);
      sudo(document);
    } else if (process.equals("su")) {
      document.indexName(SECURITY_INDEX);
    }
  }

  private void instance(Document document, String logStream) {
    instances
        .find(logStream)
        .ifPresent(
            id -> {
              document.put(INSTANCE_ID, id);
              document.put(RELATED_HOSTS, List.of(text(document, HOST), id));
            });
  }

  private static void sshd(Document document) {
    document.put(MODULE, SECURITY_MODULE);
    LinuxMessage.ofSshd(text(document, MESSAGE)).ifPresent(message -> sshd(document, message));
  }

  private static void sshd(Document document, LinuxMessage message) {
    user(document, message);
    if (message.sourceIp() != null) {
      document.put(SOURCE_IP, message.sourceIp());
      document.put(SOURCE_PORT, message.sourcePort());
      document.put(RELATED_IP, message.sourceIp());
    }
    if (message.action() != null) {
      document.put(CATEGORY, "authentication");
      document.put(ACTION, message.action());
      outcome(message.action()).ifPresent(outcome -> document.put(OUTCOME, outcome));
    }
  }

  private static void sudo(Document document) {
    String text = text(document, MESSAGE);
    Optional<LinuxMessage> message = LinuxMessage.ofSudo(text);
    message.ifPresent(found -> user(document, found));
    if (message.isPresent()) {
      document.put(ACTION, message.get().action());
      document.put(OUTCOME, refused(text) ? "failure" : "success");
    } else {
      document.put(MODULE, SECURITY_MODULE);
    }
  }

  private static void user(Document document, LinuxMessage message) {
    if (message.user() != null && !message.user().isEmpty()) {
      document.put(USER_NAME, message.user());
      document.put(RELATED_USER, message.user());
    }
  }

  /** Whether a connection's end has an outcome: only beginnings and failures do. */
  private static Optional<String> outcome(String action) {
    String lower = action.toLowerCase(Locale.ROOT);
    if (lower.contains("accept") || lower.contains("opened")) {
      return Optional.of("success");
    }
    if (List.of("fail", "invalid", "err", "not allowed", "timeout").stream()
        .anyMatch(lower::contains)) {
      return Optional.of("failure");
    }
    boolean end = List.of("disconnect", "reset", "close").stream().anyMatch(lower::contains);
    return end ? Optional.empty() : Optional.of("unknown");
  }

  /** sudo writes why it refused between the user and the command's terminal. */
  private static boolean refused(String message) {
    int colon = message.indexOf(" : ");
    String after = colon < 0 ? "" : message.substring(colon + 3).stripLeading();
    return colon > 0 && CARRIED_OUT.stream().noneMatch(after::startsWith);
  }

  private static String text(Document document, FieldPath path) {
    String text = document.text(path);
    return text == null ? "" : text;
  }
}
