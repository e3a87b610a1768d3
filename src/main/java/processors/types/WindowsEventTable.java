package processors.types;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What the ids of Windows events mean, from the resource {@code windows-events.tsv}. Source:
 * Microsoft, "Advanced security audit policy settings". Immutable.
 */
final class WindowsEventTable {

  private static final String RESOURCE = "windows-events.tsv";

  private final Map<String, Row> rows;

  private WindowsEventTable(Map<String, Row> rows) {
    this.rows = Map.copyOf(rows);
  }

  /**
   * What an id means.
   *
   * @param action for {@code event.action}
   * @param outcome {@code success}, {@code failure} or {@code unknown}
   */
  record Row(String action, String outcome) {}

  /** The table of this program. */
  static WindowsEventTable standard() {
    try (InputStream in = WindowsEventTable.class.getResourceAsStream(RESOURCE)) {
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + RESOURCE, e);
    }
  }

  /**
   * Reads a table; lines that begin with {@code #} are comments.
   *
   * @throws IllegalArgumentException if a line is not of the form id, action, outcome with tabs
   *     between them, or an id comes twice
   */
  static WindowsEventTable read(BufferedReader lines) throws IOException {
    Map<String, Row> rows = new HashMap<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t");
      if (columns.length != 3) {
        throw new IllegalArgumentException(
            "expected id, action and outcome with tabs between them, got '" + line + "'");
      }
      if (rows.put(columns[0], new Row(columns[1], columns[2])) != null) {
        throw new IllegalArgumentException("the id " + columns[0] + " comes twice");
      }
    }
    return new WindowsEventTable(rows);
  }

  /** What an id means, or null if it is unknown or null. */
  Row get(String id) {
    return id == null ? null : rows.get(id);
  }
}
