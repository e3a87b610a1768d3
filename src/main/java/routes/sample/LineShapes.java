package routes.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import processors.pattern.LinearPattern;

/** Finds the pattern of lines of text. */
final class LineShapes {

  /** The ways in which lines write a time. */
  private static final List<String> TIMES =
      List.of(
          "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?(?: ?(?:Z|[+-]\\d\\d:?\\d\\d))?",
          "\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?",
          "[A-Z][a-z]{2} +\\d{1,2} \\d\\d:\\d\\d:\\d\\d",
          "\\d{1,2}/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d [+-]\\d{4}");

  /** Any of them. */
  static final String TIME = "(?:" + String.join("|", TIMES) + ")";

  private static final String ACCESS =
      "(?P<client_ip>\\S+) (?:-|(?P<ident>\\S+)) (?:-|(?P<user>\\S+)) \\[(?P<timestamp>[^\\]]+)\\]"
          + " \"(?P<method>[A-Z]+) (?P<url>\\S*) HTTP/(?P<http_version>[^\"]*)\""
          + " (?P<status>\\d{3}) (?:-|(?P<bytes>\\d+))";

  /** Known shapes, each with what it is called; the most special first. */
  private static final Map<String, String> KNOWN = known();

  private static final Pattern PAIR = Pattern.compile("(?<!\\S)[A-Za-z_][\\w-]*=(?=\\S)");
  private static final Pattern STARTS_WITH_TIME = Pattern.compile("\\[?" + TIME + "[\\s\\S]*");
  private static final int PAIRS = 2;
  private static final String MESSAGE = "(?P<message>.*)";
  private static final String PAIRS_GROUP = "(?P<pairs>.*)";

  private LineShapes() {}

  private static Map<String, String> known() {
    Map<String, String> known = new LinkedHashMap<>();
    known.put(
        ACCESS + " \"(?:-|(?P<referer>[^\"]*))\" \"(?P<user_agent>[^\"]*)\"",
        "access log in the combined format");
    known.put(ACCESS, "access log in the common format");
    known.put(
        "<(?P<priority>\\d{1,3})>1 (?P<timestamp>\\S+) (?P<hostname>\\S+) (?P<program>\\S+)"
            + " (?P<pid>\\S+) (?P<msgid>\\S+) (?P<structured_data>-|\\[.*\\]) ?"
            + MESSAGE,
        "syslog of RFC 5424");
    known.put(
        "(?:<(?P<priority>\\d{1,3})>)?(?P<timestamp>"
            + "[A-Z][a-z]{2} +\\d{1,2} \\d\\d:\\d\\d:\\d\\d|\\d{4}-\\d\\d-\\d\\dT[^ ]+"
            + ") (?P<hostname>\\S+) (?P<program>[^\\s:\\[=]+)(?:\\[(?P<pid>\\d+)\\])?: ?"
            + MESSAGE,
        "syslog");
    return known;
  }

  /** The shape of lines, of which there is at least one. */
  static SampleShape of(List<String> lines) {
    return KNOWN.entrySet().stream()
        .filter(known -> matches(known.getKey(), lines))
        .findFirst()
        .map(known -> pairsIn(SampleShape.text(known.getValue(), known.getKey()), lines))
        .or(() -> multiline(lines))
        .or(() -> pairs(lines))
        .orElseGet(
            () -> SampleShape.text("lines of words", WordPattern.of(lines.get(0)).fitted(lines)));
  }

  /** The way in which a time is written. */
  static String timeOf(String text) {
    return TIMES.stream().filter(text::matches).findFirst().orElse(TIME);
  }

  /** Whether a pattern is found at the beginning of each line. */
  static boolean matches(String regex, List<String> lines) {
    LinearPattern pattern = LinearPattern.compile(regex);
    return lines.stream().allMatch(line -> pattern.matcher().lookingAt(line));
  }

  /** Where the message of each line consists of pairs, they are fields, too. */
  private static SampleShape pairsIn(SampleShape shape, List<String> lines) {
    String pattern = shape.setting("pattern");
    if (!pattern.endsWith(MESSAGE) || !havePairs(lines)) {
      return shape;
    }
    String head = pattern.substring(0, pattern.length() - MESSAGE.length());
    return SampleShape.text(shape.told(), head + PAIRS_GROUP).withPairs("pairs");
  }

  private static boolean havePairs(List<String> lines) {
    return lines.stream()
        .allMatch(line -> PAIR.matcher(line).results().limit(PAIRS).count() == PAIRS);
  }

  private static Optional<SampleShape> pairs(List<String> lines) {
    if (!havePairs(lines)) {
      return Optional.empty();
    }
    Matcher first = PAIR.matcher(lines.get(0));
    String head =
        first.find() && first.start() > 0
            ? WordPattern.of(lines.get(0).substring(0, first.start()).stripTrailing()).regex() + " "
            : "";
    String regex = head + PAIRS_GROUP;
    String pattern = matches(regex, lines) ? regex : PAIRS_GROUP;
    return Optional.of(SampleShape.text("lines", pattern).withPairs("pairs"));
  }

  /** Records that begin with a time, and go on in lines that do not. */
  private static Optional<SampleShape> multiline(List<String> lines) {
    long first = lines.stream().filter(line -> STARTS_WITH_TIME.matcher(line).matches()).count();
    if (first == 0 || first == lines.size() || !STARTS_WITH_TIME.matcher(lines.get(0)).matches()) {
      return Optional.empty();
    }
    List<String> heads =
        lines.stream().filter(line -> STARTS_WITH_TIME.matcher(line).matches()).toList();
    String pattern = WordPattern.of(heads.get(0)).fitted(heads);
    String whole =
        pattern.endsWith(MESSAGE)
            ? pattern.substring(0, pattern.length() - MESSAGE.length()) + "(?P<message>[\\s\\S]*)"
            : pattern + "(?P<message>[\\s\\S]*)";
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("format", "multiline");
    Matcher time = Pattern.compile(TIME).matcher(heads.get(0));
    settings.put("firstLine", "^\\[?" + (time.find() ? timeOf(time.group()) : TIME));
    settings.put("pattern", whole);
    return Optional.of(SampleShape.of("records of several lines", settings, false));
  }
}
