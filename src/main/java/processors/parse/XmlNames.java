package processors.parse;

/**
 * Names of elements and attributes that were read before: events have the same few again and again,
 * so that most need no new text. It keeps a fixed number of them. Not thread-safe.
 */
final class XmlNames {

  private static final int PLACES = 512;

  private final String[] kept = new String[PLACES];

  /**
   * A part of a text.
   *
   * @param hash the same for equal names, best different for others
   */
  String name(String text, int from, int to, int hash) {
    int place = (hash ^ hash >>> 9) & PLACES - 1;
    String there = kept[place];
    if (there != null && there.length() == to - from && text.startsWith(there, from)) {
      return there;
    }
    String name = text.substring(from, to);
    // Field paths have their names interned, too: then finding one mostly compares addresses.
    // Not for each of the many names that a record may make up, though.
    name = there == null ? name.intern() : name;
    kept[place] = name;
    return name;
  }
}
