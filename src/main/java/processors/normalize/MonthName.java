package processors.normalize;

import java.util.List;
import java.util.Locale;

/** The English names of months, as logs write them whatever the machine's locale. */
final class MonthName {

  private static final List<String> ABBREVIATED =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final List<String> FULL =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private MonthName() {}

  /** The month, from 1, of a name of three letters in any case, or -1. */
  static int abbreviated(String name) {
    int index = ABBREVIATED.indexOf(name.toLowerCase(Locale.ROOT));
    return index < 0 ? -1 : index + 1;
  }

  /** The month, from 1, whose full name begins a text, or -1. */
  static int full(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < FULL.size(); i++) {
      if (lower.startsWith(FULL.get(i))) {
        return i + 1;
      }
    }
    return -1;
  }

  /** The length of the full name of a month. */
  static int length(int month) {
    return FULL.get(month - 1).length();
  }
}
