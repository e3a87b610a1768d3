package docs;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A table in Markdown. */
final class MarkdownTable {

  private final StringBuilder text = new StringBuilder();

  MarkdownTable(String... heads) {
    row(heads);
    row(Arrays.stream(heads).map(head -> "---").toArray(String[]::new));
  }

  MarkdownTable row(String... cells) {
    text.append(
        Arrays.stream(cells)
            .map(cell -> cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | ", "| ", " |\n")));
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
