package bench.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what differs from one record to the next in the text of a single one: the ends of IPv4
 * addresses and of large numbers, minutes and seconds, hexadecimal ids. The new values have the
 * form and the length class of the old ones, so the record stays what it is.
 */
final class VariedText {

  private static final Pattern VARYING =
      Pattern.compile(
          "(?<![\\w.])(?<network>\\d{1,3}\\.\\d{1,3}\\.)\\d{1,3}\\.\\d{1,3}(?![\\w.])"
              + "|(?<=T\\d\\d|[ :]\\d\\d):(?<clock>[0-5]\\d:[0-5]\\d)(?![\\w:])"
              + "|(?<!\\w)(?<id>(?=[a-f]*\\d)(?=\\d*[a-f])[0-9a-f]{8,})(?!\\w)"
              + "|(?<![\\w.])(?<number>[1-9]\\d{1,9})\\d{3}(?![\\w.])");

  /** The digits of an AWS account's id, which are the same in all records of a log. */
  private static final int ACCOUNT_DIGITS = 12;

  private static final int LAST_OCTET = 254;
  private static final int LAST_DIGITS = 999;

  private VariedText() {}

  /** The parts of a text, those that differ and those between them. */
  static List<BiConsumer<Values, StringBuilder>> parts(String text) {
    List<BiConsumer<Values, StringBuilder>> parts = new ArrayList<>();
    Matcher places = VARYING.matcher(text);
    int from = 0;
    while (places.find()) {
      parts.add(literal(text.substring(from, places.start())));
      parts.add(varied(places));
      from = places.end();
    }
    parts.add(literal(text.substring(from)));
    return parts;
  }

  private static BiConsumer<Values, StringBuilder> varied(Matcher place) {
    String network = place.group("network");
    if (network != null) {
      return (values, out) ->
          out.append(network)
              .append(values.number(0, LAST_OCTET))
              .append('.')
              .append(values.number(1, LAST_OCTET));
    }
    if (place.group("clock") != null) {
      return (values, out) -> {
        twoDigits(values, out.append(':'));
        twoDigits(values, out.append(':'));
      };
    }
    String id = place.group("id");
    if (id != null) {
      return (values, out) -> values.like(id, out);
    }
    String number = place.group("number");
    return place.group().length() == ACCOUNT_DIGITS
        ? literal(place.group())
        : (values, out) -> out.append(number).append(values.number(100, LAST_DIGITS));
  }

  private static void twoDigits(Values values, StringBuilder out) {
    out.append(values.number(0, 5)).append(values.number(0, 9));
  }

  private static BiConsumer<Values, StringBuilder> literal(String text) {
    return (values, out) -> out.append(text);
  }
}
