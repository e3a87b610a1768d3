package routes.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import processors.normalize.IpAddressText;

/**
 * The pattern of a line whose parts are words, texts in quotes and texts in brackets, with spaces
 * between them. What the parts are is told by how they look; the others are called {@code word_3}.
 */
final class WordPattern {

  private static final Pattern PART =
      Pattern.compile(
          "(?<time>"
              + LineShapes.TIME
              + ")|\"(?<quoted>[^\"]*)\"|\\[(?<bracketed>[^\\]]*)\\]|\\S+");
  private static final Pattern LEVEL =
      Pattern.compile("(?i)(trace|debug|info|notice|warn(ing)?|err(or)?|crit(ical)?|fatal|severe)");
  private static final Pattern METHOD =
      Pattern.compile("GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS|CONNECT|TRACE");
  private static final Pattern REQUEST = Pattern.compile("[A-Z]+ \\S* HTTP/[\\d.]+");
  private static final Pattern PROSE = Pattern.compile("[A-Za-z]+[,.:;]?|[a-z'-]+[,.:;]?");
  private static final int PROSE_WORDS = 3;
  private static final String MESSAGE = "(?P<message>.*)";

  private final List<String> parts = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private boolean prose;

  private WordPattern() {}

  /** The pattern of a line. */
  static WordPattern of(String line) {
    WordPattern pattern = new WordPattern();
    List<String> words = List.of(line.split(" "));
    Matcher part = PART.matcher(line);
    while (!pattern.prose && part.find()) {
      int word = (int) line.substring(0, part.start()).chars().filter(c -> c == ' ').count();
      if (isProse(words.subList(Math.min(word, words.size()), words.size()))) {
        pattern.prose = true;
      } else {
        pattern.add(part);
      }
    }
    return pattern;
  }

  /** The whole pattern. */
  String regex() {
    return prose ? head(parts.size()) : String.join(" +", parts);
  }

  /** The longest part of the pattern that fits all lines; the rest of them is the message. */
  String fitted(List<String> lines) {
    if (LineShapes.matches(regex() + "$", lines)) {
      return regex();
    }
    for (int length = parts.size(); length > 0; length--) {
      if (LineShapes.matches(head(length), lines)) {
        return head(length);
      }
    }
    return MESSAGE;
  }

  private String head(int length) {
    return length == 0 ? MESSAGE : String.join(" +", parts.subList(0, length)) + " *" + MESSAGE;
  }

  private static boolean isProse(List<String> words) {
    return words.size() >= PROSE_WORDS
        && words.stream().limit(PROSE_WORDS).allMatch(word -> PROSE.matcher(word).matches())
        && words.stream()
            .limit(PROSE_WORDS)
            .noneMatch(word -> LEVEL.matcher(word).matches() || METHOD.matcher(word).matches());
  }

  private void add(Matcher part) {
    if (part.group("time") != null) {
      parts.add(group("timestamp", LineShapes.timeOf(part.group("time"))));
    } else if (part.group("quoted") != null) {
      parts.add("\"" + quoted(part.group("quoted")) + "\"");
    } else if (part.group("bracketed") != null) {
      parts.add("\\[" + group(name(part.group("bracketed")), "[^\\]]*") + "\\]");
    } else {
      parts.add("(?:-|" + group(name(part.group()), "\\S+") + ")");
    }
  }

  private String quoted(String text) {
    if (REQUEST.matcher(text).matches()) {
      return group("method", "[^\" ]*")
          + " "
          + group("url", "[^\" ]*")
          + " HTTP/"
          + group("http_version", "[^\"]*");
    }
    return group(text.matches("Mozilla/.*|curl/.*") ? "user_agent" : name(text), "[^\"]*");
  }

  private String group(String name, String regex) {
    String unique = name;
    for (int i = 2; !names.add(unique); i++) {
      unique = name + "_" + i;
    }
    return "(?P<" + unique + ">" + regex + ")";
  }

  private String name(String text) {
    if (text.matches(LineShapes.TIME) || text.matches("1\\d{9}(\\.\\d+)?|1\\d{12}")) {
      return "timestamp";
    }
    if (IpAddressText.isAddress(text)) {
      return names.contains("client_ip") ? "server_ip" : "client_ip";
    }
    if (LEVEL.matcher(text).matches()) {
      return "level";
    }
    if (METHOD.matcher(text).matches()) {
      return "method";
    }
    if (text.matches("https?://.*|/.*")) {
      return "url";
    }
    boolean request = names.contains("method") || names.contains("url");
    return request && text.matches("[1-5]\\d\\d") ? "status" : "word_" + (parts.size() + 1);
  }
}
