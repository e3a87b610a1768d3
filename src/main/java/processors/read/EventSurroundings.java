package processors.read;

/** What may stand around the elements that are records: it says nothing by itself. */
final class EventSurroundings {

  private EventSurroundings() {}

  /** Whether there is nothing but white space and the null characters that Windows pads with. */
  static boolean isBlank(CharSequence text) {
    return text.chars().allMatch(c -> c == 0 || c == '\uFEFF' || WhiteSpace.isSpace((char) c));
  }

  /** What is left without declarations and the tags of the element around the records. */
  static String without(String text) {
    StringBuilder left = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = tagEnd(text, at);
      if (end < 0) {
        left.append(text.charAt(at));
        end = at + 1;
      }
      at = end;
    }
    return isBlank(left) ? "" : left.toString().strip();
  }

  private static int tagEnd(String text, int at) {
    boolean tag =
        text.startsWith("<?xml", at)
            || text.startsWith("<Events", at)
            || text.startsWith("</Events", at);
    int end = tag ? text.indexOf('>', at) : -1;
    return end < 0 ? -1 : end + 1;
  }
}
