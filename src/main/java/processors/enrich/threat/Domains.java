package processors.enrich.threat;

import java.util.function.IntConsumer;

/** The numbers of descriptions by domains. Immutable. */
final class Domains {

  private static final int NONE = -1;

  private final TextPool names;
  private final int[] places;
  private final SlotTable table;
  private final int[] firsts;
  private final int[] numbers;
  private final int[] nexts;

  private Domains(Builder builder) {
    names = builder.names;
    places = builder.places.trimmed();
    table = builder.table;
    firsts = builder.firsts.trimmed();
    numbers = builder.numbers.trimmed();
    nexts = builder.nexts.trimmed();
  }

  /** Gives the numbers of a domain, the last one added first. */
  void find(String domain, IntConsumer found) {
    if (places.length == 0) {
      return;
    }
    byte[] name = TextPool.bytes(domain);
    int entry = table.find(TextPool.hash(name), n -> names.equal(places[n], name));
    int link = entry < 0 ? NONE : firsts[entry];
    while (link != NONE) {
      found.accept(numbers[link]);
      link = nexts[link];
    }
  }

  /** Collects domains. Not thread-safe. */
  static final class Builder {
    private final TextPool names = new TextPool();
    private final Ints places = new Ints();
    private final SlotTable table = new SlotTable();
    private final Ints firsts = new Ints();
    private final Ints numbers = new Ints();
    private final Ints nexts = new Ints();

    void add(String domain, int number) {
      int entry = entry(domain);
      for (int link = firsts.get(entry); link != NONE; link = nexts.get(link)) {
        if (numbers.get(link) == number) {
          return;
        }
      }
      numbers.add(number);
      nexts.add(firsts.get(entry));
      firsts.set(entry, numbers.size() - 1);
    }

    private int entry(String domain) {
      byte[] name = TextPool.bytes(domain);
      int hash = TextPool.hash(name);
      int known = table.find(hash, n -> names.equal(places.get(n), name));
      if (known >= 0) {
        return known;
      }
      places.add(names.add(name));
      firsts.add(NONE);
      table.add(hash, places.size() - 1, n -> names.hash(places.get(n)));
      return places.size() - 1;
    }

    Domains build() {
      return new Domains(this);
    }
  }
}
