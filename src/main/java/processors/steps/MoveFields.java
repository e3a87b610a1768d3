package processors.steps;

import java.util.ArrayList;
import java.util.List;
import processors.normalize.DocumentStep;
import processors.normalize.IpAddressText;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Gives values another place, {@code new: old}, one a line and in this order. What has no value
 * stays, and so does what a field of type ip would not take.
 */
public final class MoveFields implements DocumentStep {

  private record Move(FieldPath to, FieldPath from) {}

  @Required("fields")
  private List<Move> moves = List.of();

  /**
   * One {@code new: old} a line.
   *
   * @throws IllegalArgumentException if a line is not of this form
   */
  public void setFields(String lines) {
    List<Move> read = new ArrayList<>();
    for (String line : lines.split("\n")) {
      if (!line.isBlank()) {
        int colon = line.indexOf(": ");
        if (colon < 1) {
          throw new IllegalArgumentException("expected 'new: old', got '" + line + "'");
        }
        read.add(
            new Move(
                FieldPath.of(line.substring(0, colon).strip()),
                FieldPath.of(line.substring(colon + 2).strip())));
      }
    }
    moves = List.copyOf(read);
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    for (Move move : moves) {
      Object value = document.get(move.from);
      if (value != null && !value.equals("") && allowed(move.to, value)) {
        document.remove(move.from);
        document.put(move.to, value);
      }
    }
  }

  private static boolean allowed(FieldPath to, Object value) {
    return !to.holdsAddress() || value instanceof String text && IpAddressText.isAddress(text);
  }
}
