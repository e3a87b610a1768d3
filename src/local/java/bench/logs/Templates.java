package bench.logs;

import java.util.ArrayList;
import java.util.List;

/** Several templates, each of which makes its share of the records. Immutable. */
public final class Templates {

  private record Share(int weight, Template template) {}

  private final List<Share> shares;
  private final int total;

  private Templates(List<Share> shares) {
    this.shares = List.copyOf(shares);
    this.total = shares.stream().mapToInt(Share::weight).sum();
  }

  /** No templates yet. */
  static Templates none() {
    return new Templates(List.of());
  }

  /** These and one more, which makes so many parts of the whole. */
  Templates and(int weight, String template) {
    return and(new Share(weight, Template.of(template)));
  }

  /** These and records like one that is there, which make one part of the whole. */
  Templates andLike(String record) {
    return and(new Share(1, Template.like(record)));
  }

  private Templates and(Share share) {
    List<Share> more = new ArrayList<>(shares);
    more.add(share);
    return new Templates(more);
  }

  /** Appends a record. */
  void write(Values values, StringBuilder out) {
    int drawn = values.number(0, total - 1);
    for (Share share : shares) {
      drawn -= share.weight();
      if (drawn < 0) {
        share.template().write(values, out);
        return;
      }
    }
    throw new IllegalStateException("there are no templates");
  }
}
