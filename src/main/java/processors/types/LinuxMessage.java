package processors.types;

import java.util.List;
import java.util.Optional;
import processors.pattern.LineMatcher;
import processors.pattern.LinearPattern;

/**
 * What a message of sshd or sudo says, found by the first of several patterns. The messages are
 * those of OpenSSH (auth.c, session.c, packet.c), Linux-PAM's pam_unix and sudo ("Sudoers Manual",
 * EVENT LOGGING).
 *
 * @param action what happened, in the message's own words, or null
 * @param user whose account it is about, or null
 * @param sourceIp from where, or null
 * @param sourcePort from which port, or null
 */
record LinuxMessage(String action, String user, String sourceIp, String sourcePort) {

  private static final String IP =
      "(?P<ip>\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*(%\\w+)?)";
  private static final String PORT = "(\\s+port\\s+(?P<port>\\d+))";

  private static final String REPEATED = "^(message repeated \\d+ times: \\[ )?";

  /**
   * Whoever knocks chooses the user's name, also one with spaces and addresses in it. So what the
   * name may hold is greedy, for the last address is sshd's, and words of success count at the
   * beginning only.
   */
  private static final List<LinearPattern> SSHD =
      compile(
          REPEATED
              + "(?P<action>Accepted|Failed)\\s+\\S+\\s+for\\s+(invalid user )?(?P<user>.*)\\s+from\\s+"
              + IP
              + PORT
              + "?",
          REPEATED + "(?P<action>[Ii]nvalid user) (?P<user>.*) from " + IP + PORT + "?",
          "(?P<action>[Ii]nvalid user) (?P<user>.+) " + IP + PORT,
          "^User (?P<user>.+) from " + IP + " (?P<action>not allowed)",
          "(?P<action>Accepted|Failed|failure|Invalid user|invalid user)\\s.*?"
              + "((publickey|password|none) for )?(invalid user )?(?P<user>\\S+)(\\s+from.*?"
              + IP
              + ")?"
              + PORT
              + "?",
          "^(?P<action>Disconnected|Received disconnect) from "
              + "((authenticating |invalid )?user (?P<user>.+) )?(?P<ip>[^ ]*)"
              + PORT,
          "^(?P<action>error): AuthorizedKeysCommand \\S+ (?P<user>\\S+) (SHA|RSA)",
          "^pam_unix\\S+: (?P<action>session closed) for user (?P<user>\\S+)",
          "^pam_unix\\S+: (?P<action>session opened) for user (?P<user>[^\\s(]+)",
          "^(?P<action>Connection (reset|closed))\\s+by\\s+"
              + "((authenticating |invalid )?user (?P<user>.+) )?"
              + IP
              + PORT,
          "^fatal: (?P<action>Timeout before authentication) for " + IP + PORT,
          "(?P<action>authentication failures?);.* rhost=" + IP + "(\\s+user=(?P<user>\\S+))?",
          ".+\\s+(from|with)\\s+" + IP + PORT,
          "^(?P<action>reverse mapping checking).*\\[" + IP + "\\]",
          "\\s" + IP + "\\s");

  private static final List<LinearPattern> SUDO =
      compile(
          "^(?P<user>\\S+) : .*?COMMAND=(?P<action>.*)",
          "^pam_unix\\S+: (?P<action>session closed) for user (?P<user>\\S+)",
          "^pam_unix\\S+: (?P<action>session opened) for user \\S+ by (?P<user>\\S*)\\(");

  private static final LinearPattern LISTENING = LinearPattern.compile("^Server listening on ");

  /** What sshd says, if it is understood. */
  static Optional<LinuxMessage> ofSshd(String message) {
    return LISTENING.find(message) ? Optional.empty() : first(SSHD, message);
  }

  /** What sudo says, if it is understood. */
  static Optional<LinuxMessage> ofSudo(String message) {
    return first(SUDO, message);
  }

  private static Optional<LinuxMessage> first(List<LinearPattern> patterns, String message) {
    for (LinearPattern pattern : patterns) {
      Optional<LinuxMessage> found = pattern.matching(matcher -> of(pattern, matcher, message));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<LinuxMessage> of(
      LinearPattern pattern, LineMatcher match, String message) {
    if (!match.find(message)) {
      return Optional.empty();
    }
    return Optional.of(
        new LinuxMessage(
            group(pattern, match, "action"),
            group(pattern, match, "user"),
            group(pattern, match, "ip"),
            group(pattern, match, "port")));
  }

  private static String group(LinearPattern pattern, LineMatcher match, String name) {
    int group = pattern.groupNames().indexOf(name);
    return group < 0 ? null : match.group(group);
  }

  private static List<LinearPattern> compile(String... patterns) {
    return List.of(patterns).stream().map(LinearPattern::compile).toList();
  }
}
