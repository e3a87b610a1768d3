package processors.normalize;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A pattern of Python's {@code datetime.strptime} ("strftime() and strptime() Format Codes" of the
 * Python library reference): the language in which users of the reference system write their
 * formats. Known are {@code %Y %y %m %d %H %I %M %S %f %p %b %B %a %A %j %z %Z %%}. Beyond Python,
 * {@code %f} takes more than six digits, {@code %a} and {@code %A} any word, and {@code %Z} any
 * name where {@code %z} tells the offset; without it only UTC and GMT are understood, for the other
 * names stand for several zones each.
 */
final class StrptimeTimestamp implements TimestampFormat {

  private static final String KNOWN = "YymdHIMSfpbBaAjzZ%";

  /** One piece of the pattern: a directive or a character to be found as it is. */
  private record Piece(char directive, char literal) {
    static final char LITERAL = 0;
    static final char SPACE = ' ';
  }

  private final List<Piece> pieces;

  private StrptimeTimestamp(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /**
   * @throws IllegalArgumentException if the pattern holds no directive or an unknown one
   */
  static StrptimeTimestamp of(String pattern) {
    List<Piece> pieces = new ArrayList<>();
    boolean directives = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c != '%') {
        addLiteral(pieces, c);
        continue;
      }
      i++;
      char directive = i < pattern.length() ? pattern.charAt(i) : ' ';
      if (KNOWN.indexOf(directive) < 0) {
        throw new IllegalArgumentException(
            "expected one of %"
                + String.join(" %", KNOWN.split(""))
                + ", got '"
                + pattern.substring(i - 1, Math.min(i + 1, pattern.length()))
                + "' in '"
                + pattern
                + "'");
      }
      directives |= directive != '%';
      pieces.add(
          directive == '%' ? new Piece(Piece.LITERAL, '%') : new Piece(directive, directive));
    }
    if (!directives) {
      throw new IllegalArgumentException(
          "expected iso8601, epoch, syslog or a strptime pattern such as %Y-%m-%d %H:%M:%S, got '"
              + pattern
              + "'");
    }
    return new StrptimeTimestamp(pieces);
  }

  /** Any white space of the pattern stands for any of the text, at least one character. */
  private static void addLiteral(List<Piece> pieces, char c) {
    if (!Character.isWhitespace(c)) {
      pieces.add(new Piece(Piece.LITERAL, c));
    } else if (pieces.isEmpty() || pieces.get(pieces.size() - 1).directive() != Piece.SPACE) {
      pieces.add(new Piece(Piece.SPACE, c));
    }
  }

  @Override
  public OffsetDateTime parse(String text, ZoneOffset zone, Instant now) {
    DigitReader in = new DigitReader(text);
    Parts parts = new Parts();
    for (Piece piece : pieces) {
      if (!step(in, piece, parts)) {
        return null;
      }
    }
    return in.atEnd() ? parts.time(zone) : null;
  }

  private static boolean step(DigitReader in, Piece piece, Parts parts) {
    return switch (piece.directive()) {
      case Piece.LITERAL ->
          in.skip(piece.literal())
              || in.skip(Character.toLowerCase(piece.literal()))
              || in.skip(Character.toUpperCase(piece.literal()));
      case Piece.SPACE -> {
        boolean space = Character.isWhitespace(in.peek());
        in.skipSpace();
        yield space;
      }
      case 'b', 'B' -> month(in, piece.directive(), parts);
      case 'a', 'A' -> !letters(in).isEmpty();
      case 'Z' -> !(parts.zoneName = letters(in)).isEmpty();
      case 'p' -> half(in, parts);
      case 'f' -> (parts.nano = in.nanos()) >= 0;
      case 'z' -> zone(in, parts);
      default -> number(in, piece.directive(), parts);
    };
  }

  private static boolean number(DigitReader in, char directive, Parts parts) {
    if (directive == 'd') {
      in.skip(' '); // the days below ten of asctime
    }
    int most = digits(directive);
    int value = in.number(directive == 'Y' || directive == 'y' ? most : 1, most);
    switch (directive) {
      case 'Y' -> parts.year = value;
      case 'y' -> parts.year = value < 69 ? 2000 + value : 1900 + value;
      case 'm' -> parts.month = value;
      case 'd' -> parts.day = value;
      case 'j' -> parts.dayOfYear = value;
      case 'H' -> parts.hour = value;
      case 'I' -> parts.hourOfHalf = value;
      case 'M' -> parts.minute = value;
      default -> parts.second = value;
    }
    return value >= 0;
  }

  private static int digits(char directive) {
    return switch (directive) {
      case 'Y' -> 4;
      case 'j' -> 3;
      default -> 2;
    };
  }

  private static boolean month(DigitReader in, char directive, Parts parts) {
    boolean full = directive == 'B';
    parts.month = full ? MonthName.full(in.rest(9)) : MonthName.abbreviated(in.rest(3));
    if (parts.month > 0) {
      in.advance(full ? MonthName.length(parts.month) : 3);
    }
    return parts.month > 0;
  }

  private static String letters(DigitReader in) {
    StringBuilder letters = new StringBuilder();
    while (Character.isLetter(in.peek())) {
      letters.append(in.peek());
      in.skipOne();
    }
    return letters.toString();
  }

  private static boolean half(DigitReader in, Parts parts) {
    String half = in.rest(2);
    in.advance(half.length());
    parts.afternoon = half.equalsIgnoreCase("PM");
    return parts.afternoon || half.equalsIgnoreCase("AM");
  }

  private static boolean zone(DigitReader in, Parts parts) {
    int none = Integer.MAX_VALUE;
    int seconds = in.skip('Z') ? 0 : in.offsetSeconds(none);
    if (seconds != none) {
      parts.offset = ZoneOffset.ofTotalSeconds(seconds);
    }
    return seconds != none;
  }

  /**
   * What has been read so far; what a pattern leaves out is as in Python: 1 January 1900, midnight.
   */
  private static final class Parts {
    private static final int UNSET = -1;
    private static final Set<String> UTC_NAMES = Set.of("UTC", "GMT");

    private int year = 1900;
    private int month = 1;
    private int day = 1;
    private int dayOfYear = UNSET;
    private int hour = UNSET;
    private int hourOfHalf = UNSET;
    private int minute;
    private int second;
    private int nano;
    private boolean afternoon;
    private ZoneOffset offset;
    private String zoneName;

    OffsetDateTime time(ZoneOffset zone) {
      try {
        LocalDate date =
            dayOfYear == UNSET
                ? LocalDate.of(year, month, day)
                : LocalDate.ofYearDay(year, dayOfYear);
        LocalDateTime local = date.atTime(hour(), minute, second, nano);
        ZoneOffset told = offset(zone);
        return told == null ? null : CalendarYears.within(local.atOffset(told));
      } catch (DateTimeException e) {
        return null; // such as the 30th of February
      }
    }

    /** Who writes the hour of the day needs no half; who writes that of the half begins at 12. */
    private int hour() {
      if (hour != UNSET || hourOfHalf == UNSET) {
        return Math.max(hour, 0);
      }
      if (hourOfHalf < 1 || hourOfHalf > 12) {
        throw new DateTimeException("expected an hour from 1 to 12, got " + hourOfHalf);
      }
      return hourOfHalf % 12 + (afternoon ? 12 : 0);
    }

    private ZoneOffset offset(ZoneOffset otherwise) {
      if (offset != null) {
        return offset;
      }
      if (zoneName == null) {
        return otherwise;
      }
      return UTC_NAMES.contains(zoneName.toUpperCase(Locale.ROOT)) ? ZoneOffset.UTC : null;
    }
  }
}
