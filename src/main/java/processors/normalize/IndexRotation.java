package processors.normalize;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How often a log type begins a new index, and what is added to the index's name for it. */
public enum IndexRotation {
  /** One index a month, {@code -2026-01}. */
  MONTHLY {
    @Override
    String suffix(LocalDate day) {
      return YEARLY.suffix(day) + dashed(day.getMonthValue());
    }
  },
  /** One index a day, {@code -2026-01-10}. */
  DAILY {
    @Override
    String suffix(LocalDate day) {
      return MONTHLY.suffix(day) + dashed(day.getDayOfMonth());
    }
  },
  /** One index a week as ISO 8601 counts them, {@code -2026-w02}. */
  WEEKLY {
    @Override
    String suffix(LocalDate day) {
      return String.format(
          Locale.ROOT,
          "-%04d-w%02d",
          day.get(IsoFields.WEEK_BASED_YEAR),
          day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
  },
  /**
   * One index a week of the year, {@code -2026-w01}: week 1 begins on the first Monday, the days
   * before it are week 0 (C, {@code strftime}: {@code %W}). So the reference system counts, and a
   * {@code user.ini} that is taken over keeps its indices.
   */
  WEEKLY_OF_YEAR {
    @Override
    String suffix(LocalDate day) {
      int week = (day.getDayOfYear() + DAYS_IN_WEEK - day.getDayOfWeek().getValue()) / DAYS_IN_WEEK;
      return YEARLY.suffix(day) + String.format(Locale.ROOT, "-w%02d", week);
    }
  },
  /** One index a year, {@code -2026}. */
  YEARLY {
    @Override
    String suffix(LocalDate day) {
      return day.getYear() < 1000
          ? String.format(Locale.ROOT, "-%04d", day.getYear())
          : "-" + day.getYear();
    }
  },
  /**
   * An alias whose indices OpenSearch itself rolls over: the bare name, also without the suffix.
   */
  AUTO {
    @Override
    String suffix(LocalDate day) {
      return "";
    }
  },
  /** One index for all time, as OpenSearch Serverless needs it: the name and its suffix. */
  NONE {
    @Override
    String suffix(LocalDate day) {
      return "";
    }
  };

  private static final int DAYS_IN_WEEK = 7;

  /** What is added to the index's name for a day. */
  abstract String suffix(LocalDate day);

  /** By hand: records that lie in many days get a name each. */
  private static String dashed(int twoDigits) {
    return (twoDigits < 10 ? "-0" : "-") + twoDigits;
  }

  /** The name used in the configuration. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException if there is no rotation of this name
   */
  static IndexRotation named(String name) {
    return Arrays.stream(values())
        .filter(rotation -> rotation.label().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected one of " + labels() + ", got '" + name + "'"));
  }

  private static String labels() {
    return Arrays.stream(values()).map(IndexRotation::label).collect(Collectors.joining(", "));
  }
}
