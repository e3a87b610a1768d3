package processors.enrich.threat;

/**
 * What providers say of indicators, each different text and each different combination once. A feed
 * mostly says the same of many indicators. Immutable.
 */
final class Descriptions {

  private static final int FIELDS = 7;
  private static final int NOTHING = -1;

  private final TextPool texts;
  private final int[] fields;

  private Descriptions(TextPool texts, int[] fields) {
    this.texts = texts;
    this.fields = fields;
  }

  /** The description with a number, said of an indicator of a type. */
  Warning get(int number, IndicatorType type) {
    int at = number * FIELDS;
    return new Warning(
        type,
        text(at),
        new Indicator.About(
            text(at + 1), text(at + 2), text(at + 3), text(at + 4), text(at + 5), text(at + 6)));
  }

  private String text(int at) {
    return fields[at] == NOTHING ? null : texts.get(fields[at]);
  }

  /** Numbers descriptions. Not thread-safe. */
  static final class Builder {
    private final TextPool texts = new TextPool();
    private final Ints textPlaces = new Ints();
    private final SlotTable textTable = new SlotTable();
    private final Ints fields = new Ints();
    private final SlotTable table = new SlotTable();
    private final int[] next = new int[FIELDS];
    private String lastProvider;
    private Indicator.About lastAbout;
    private int lastNumber;

    /** The number of what a provider says. */
    int number(String provider, Indicator.About about) {
      if (about == lastAbout && provider.equals(lastProvider)) {
        return lastNumber;
      }
      next[0] = place(provider);
      next[1] = place(about.name());
      next[2] = place(about.reference());
      next[3] = place(about.firstSeen());
      next[4] = place(about.lastSeen());
      next[5] = place(about.modifiedAt());
      next[6] = place(about.description());
      lastNumber = number();
      lastProvider = provider;
      lastAbout = about;
      return lastNumber;
    }

    private int number() {
      int hash = hash(next);
      int found = table.find(hash, this::isNext);
      if (found >= 0) {
        return found;
      }
      int number = fields.size() / FIELDS;
      for (int field : next) {
        fields.add(field);
      }
      table.add(hash, number, this::hash);
      return number;
    }

    private boolean isNext(int number) {
      for (int i = 0; i < FIELDS; i++) {
        if (fields.get(number * FIELDS + i) != next[i]) {
          return false;
        }
      }
      return true;
    }

    private int hash(int number) {
      int[] stored = new int[FIELDS];
      for (int i = 0; i < FIELDS; i++) {
        stored[i] = fields.get(number * FIELDS + i);
      }
      return hash(stored);
    }

    private static int hash(int[] places) {
      long hash = Seed.OF_THIS_PROGRAM;
      for (int place : places) {
        hash = (hash ^ place) * Seed.OF_THIS_PROGRAM;
        hash ^= hash >>> 29;
      }
      return (int) (hash >>> Short.SIZE);
    }

    private int place(String text) {
      if (text == null) {
        return NOTHING;
      }
      byte[] bytes = TextPool.bytes(text);
      int hash = TextPool.hash(bytes);
      int known = textTable.find(hash, n -> texts.equal(textPlaces.get(n), bytes));
      if (known >= 0) {
        return textPlaces.get(known);
      }
      int place = texts.add(bytes);
      textPlaces.add(place);
      textTable.add(hash, textPlaces.size() - 1, n -> texts.hash(textPlaces.get(n)));
      return place;
    }

    Descriptions build() {
      return new Descriptions(texts, fields.trimmed());
    }
  }
}
