package processors.parse;

import processors.record.FieldMap;

/**
 * Reads XML that consists of nothing but elements, attributes and text, as nearly all events do, in
 * a fraction of the time that a reader for all of XML takes. Names are of ASCII without prefixes;
 * of references only those to characters and the five that XML itself defines may stand in texts,
 * and none in attributes; characters are of the basic plane. It checks that this is well-formed and
 * gives up at the first place that is not, or that is none of this; {@link XmlElements} then
 * decides. For one document and one thread. Source: W3C, "Extensible Markup Language (XML) 1.0
 * (Fifth Edition)".
 */
final class PlainXml {

  private static final char NOTHING = 0;

  private final String xml;
  private final String attributePrefix;
  private final XmlText kept;
  private final int maxDepth;
  private final XmlNames names;
  private XmlElement element;
  private int depth;
  private int at;

  PlainXml(String xml, String attributePrefix, XmlText kept, int maxDepth, XmlNames names) {
    this.xml = xml;
    this.attributePrefix = attributePrefix;
    this.kept = kept;
    this.maxDepth = maxDepth;
    this.names = names;
  }

  /**
   * Reads the document.
   *
   * @param begin columns without names, with which all records of one kind begin
   * @return one field, the root element, or null if it is not plain XML
   */
  FieldMap read(FieldMap.Columns begin) {
    element = XmlElement.around(begin);
    skipSpace();
    boolean plain = take('<') && beginTag();
    while (plain && depth > 0) {
      plain = next() == '<' ? tag() : text();
    }
    return plain && nothingMore() ? element.fields() : null;
  }

  private boolean nothingMore() {
    skipSpace();
    return at == xml.length();
  }

  private boolean tag() {
    at++;
    if (next() != '/') {
      return beginTag();
    }
    at++;
    if (!xml.startsWith(element.name(), at)) {
      return false;
    }
    at += element.name().length();
    skipSpace();
    return endOfTag();
  }

  private boolean beginTag() {
    String name = depth < maxDepth ? name() : null;
    if (name == null) {
      return false;
    }
    element = element.begin(name);
    depth++;
    while (skipSpace()) {
      if (isNameStart(next()) && !attribute()) {
        return false;
      }
    }
    if (next() == '/') {
      at++;
      return endOfTag();
    }
    return take('>');
  }

  private boolean endOfTag() {
    element = element.end(kept);
    depth--;
    return take('>');
  }

  private boolean attribute() {
    String name = name();
    skipSpace();
    if (!take('=')) {
      return false;
    }
    skipSpace();
    char quote = next();
    if (quote != '\'' && quote != '"') {
      return false;
    }
    at++;
    int from = at;
    int to = xml.indexOf(quote, from);
    if (to < 0 || plainEnd(from, to) < to) {
      return false;
    }
    String field = attributePrefix.isEmpty() ? name : attributePrefix + name;
    if (element.hasField(field)) {
      return false;
    }
    element.add(field, xml.substring(from, to));
    at = to + 1;
    return true;
  }

  /** Up to the next tag; line ends become line feeds. */
  private boolean text() {
    int from = at;
    while (true) {
      at = plainEnd(at, xml.length());
      char c = next();
      if (c == '\n' || c == '\t' || c == '>' && !xml.startsWith("]]", at - 2)) {
        at++;
        continue;
      }
      if (at > from) {
        element.text(xml.substring(from, at));
      }
      if (c == '<') {
        return true;
      }
      if (!(c == '&' ? reference() : c == '\r' && lineEnd())) {
        return false;
      }
      from = at;
    }
  }

  private boolean lineEnd() {
    at++;
    if (next() != '\n') {
      element.text("\n");
    }
    return true;
  }

  private boolean reference() {
    return reference("&lt;", "<")
        || reference("&gt;", ">")
        || reference("&amp;", "&")
        || reference("&quot;", "\"")
        || reference("&apos;", "'")
        || xml.startsWith("&#", at) && numericReference();
  }

  private boolean numericReference() {
    int radix = xml.startsWith("x", at + 2) ? 16 : 10;
    at += radix == 16 ? 3 : 2;
    int from = at;
    int c = 0;
    while (next() < 0x80 && Character.digit(next(), radix) >= 0 && c <= Character.MAX_VALUE) {
      c = c * radix + Character.digit(next(), radix);
      at++;
    }
    if (at == from || c > Character.MAX_VALUE || !mayBeReferredTo((char) c) || !take(';')) {
      return false;
    }
    element.text(String.valueOf((char) c));
    return true;
  }

  private boolean reference(String written, String meant) {
    if (!xml.startsWith(written, at)) {
      return false;
    }
    at += written.length();
    element.text(meant);
    return true;
  }

  /** The name that begins here, or null. */
  private String name() {
    if (!isNameStart(next())) {
      return null;
    }
    int from = at;
    int to = from;
    int hash = 0;
    while (to < xml.length() && isNamePart(xml.charAt(to))) {
      hash = hash * 31 + xml.charAt(to);
      to++;
    }
    at = to;
    return names.name(xml, from, to, hash);
  }

  private boolean skipSpace() {
    int from = at;
    for (char c = next(); c == ' ' || c == '\n' || c == '\t' || c == '\r'; c = next()) {
      at++;
    }
    return at > from;
  }

  private boolean take(char expected) {
    boolean there = next() == expected;
    at++;
    return there;
  }

  /** The character here; at the end one that is allowed nowhere. */
  private char next() {
    return at < xml.length() ? xml.charAt(at) : NOTHING;
  }

  /** Where the first character stands that is not plain. */
  private int plainEnd(int from, int to) {
    int end = from;
    while (end < to && isPlain(xml.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean mayBeReferredTo(char c) {
    return isPlain(c) || "<>&\t\n\r".indexOf(c) >= 0;
  }

  private static boolean isNameStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || c >= '0' && c <= '9' || c == '-' || c == '.';
  }

  /** Whether a character stands for itself alone, in attributes and texts. */
  private static boolean isPlain(char c) {
    return c > '>' && c < Character.MIN_SURROGATE
        || c >= ' ' && c < '>' && c != '<' && c != '&'
        || c > Character.MAX_SURROGATE && c <= '\uFFFD';
  }
}
