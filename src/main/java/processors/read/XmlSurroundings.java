package processors.read;

/** What may stand around the elements that are records: it says nothing by itself. */
final class XmlSurroundings {

  private XmlSurroundings() {}

  /** Whether there is nothing but white space and the null characters that Windows pads with. */
  static boolean isBlank(CharSequence text) {
    return text.chars().allMatch(c -> c == 0 || c == '\uFEFF' || WhiteSpace.isSpace((char) c));
  }

  /** Nothing if the text has nothing outside of tags and comments, else all of it. */
  static String withoutTags(String text) {
    int at = 0;
    while (at < text.length()) {
      int end = text.charAt(at) == '<' ? text.indexOf('>', at) : at;
      if (end < 0 || end == at && !isBlank(text.subSequence(at, at + 1))) {
        return text;
      }
      at = end + 1;
    }
    return "";
  }

  /** What is left without declarations and the tags of the element around the records. */
  static String without(String text) {
    StringBuilder left = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = isSurrounding(text, at) ? text.indexOf('>', at) : at;
      if (end < 0) {
        left.append(text, at, text.length());
        break;
      }
      if (end == at) {
        left.append(text.charAt(at));
      }
      at = end + 1;
    }
    return isBlank(left) ? "" : left.toString().strip();
  }

  private static boolean isSurrounding(String text, int at) {
    return text.startsWith("<?xml", at)
        || text.startsWith("<Events", at)
        || text.startsWith("</Events", at);
  }
}
