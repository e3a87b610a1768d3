package processors.parse;

import java.util.List;
import processors.record.FieldMap;

/**
 * The columns of a log type's tables. Objects of one log type mostly have the same header, and then
 * share what was learned of it. Thread-safe.
 */
final class RowColumns {

  private record Known(List<String> header, FieldMap.Columns columns) {}

  private volatile Known last = new Known(List.of(), new FieldMap.Columns(List.of()));

  /** The columns of a header. */
  FieldMap.Columns of(List<String> header) {
    Known known = last;
    if (!known.header().equals(header)) {
      known = new Known(header, new FieldMap.Columns(header));
      last = known;
    }
    return known.columns();
  }
}
