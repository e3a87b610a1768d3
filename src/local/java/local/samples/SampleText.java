package local.samples;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the texts of a file of samples. {@code ${name}} stands for a value that the file defines,
 * the same wherever it stands in one text, or for one of these:
 *
 * <ul>
 *   <li>{@code ${number 1 65535}}: a number between two ends, both included
 *   <li>{@code ${hex 8}}: so many hexadecimal digits
 *   <li>{@code ${time yyyy-MM-dd}}: the time of the record in UTC, as {@link DateTimeFormatter}
 *       takes it
 *   <li>{@code ${epoch -60}}: the same in seconds since 1970, moved by so many seconds
 *   <li>{@code ${millis}}: the same in milliseconds
 *   <li>{@code ${json name}}: a value as it stands between the quotes of a JSON text
 * </ul>
 */
final class SampleText {

  private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+) ?([^}]*)}");

  private final SampleFile file;
  private final SampleClock clock;
  private final Random random;
  private final Map<String, String> chosen = new HashMap<>();

  SampleText(SampleFile file, SampleClock clock, Random random) {
    this.file = file;
    this.clock = clock;
    this.random = random;
  }

  /** Fills a text a moment later than the last one, with new values. */
  String next(String template) {
    chosen.clear();
    clock.advance(random);
    return fill(template);
  }

  private String fill(String template) {
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), place.group(2))));
  }

  private String value(String name, String argument) {
    return switch (name) {
      case "number" -> number(argument);
      case "hex" -> hex(Integer.parseInt(argument));
      case "time" -> time(argument);
      case "epoch" ->
          Long.toString(
              clock.now().getEpochSecond() + (argument.isEmpty() ? 0 : Integer.parseInt(argument)));
      case "millis" -> Long.toString(clock.now().toEpochMilli());
      case "json" -> new String(JsonStringEncoder.getInstance().quoteAsString(defined(argument)));
      default -> defined(name);
    };
  }

  private String defined(String name) {
    String text = chosen.get(name);
    if (text == null) {
      List<String> choices = file.choices(name);
      text = fill(choices.get(random.nextInt(choices.size())));
      chosen.put(name, text);
    }
    return text;
  }

  private String number(String ends) {
    String[] parts = ends.split(" ");
    int least = Integer.parseInt(parts[0]);
    int most = Integer.parseInt(parts[1]);
    return Integer.toString(least + random.nextInt(most - least + 1));
  }

  private String hex(int digits) {
    StringBuilder text = new StringBuilder();
    for (int digit = 0; digit < digits; digit++) {
      text.append(Character.forDigit(random.nextInt(16), 16));
    }
    return text.toString();
  }

  private String time(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .withZone(ZoneOffset.UTC)
        .format(clock.now());
  }
}
