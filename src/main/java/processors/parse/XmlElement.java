package processors.parse;

import java.util.ArrayList;
import java.util.List;
import processors.read.WhiteSpace;
import processors.record.FieldMap;

/** An element while its inside is read. */
final class XmlElement {

  private static final String TEXT = "#text";

  private final String name;
  private final StringBuilder text = new StringBuilder();
  private FieldMap fields;

  XmlElement(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void attribute(String attribute, String value) {
    add(attribute, value);
  }

  void text(char[] characters, int from, int length) {
    text.append(characters, from, length);
  }

  /** Adds an element inside; of several with one name a list is made. */
  @SuppressWarnings("unchecked")
  void add(String inner, Object value) {
    if (fields == null) {
      fields = new FieldMap();
    }
    Object there = fields.get(inner);
    if (there instanceof List<?> list) {
      ((List<Object>) list).add(value);
    } else if (there != null || fields.containsKey(inner)) {
      List<Object> list = new ArrayList<>();
      list.add(there);
      list.add(value);
      fields.put(inner, list);
    } else {
      fields.put(inner, value);
    }
  }

  /** Its text alone, its fields with {@code #text} among them, or null if it is empty. */
  Object value(XmlText kept) {
    String all = kept == XmlText.STRIPPED ? WhiteSpace.strip(text.toString()) : text.toString();
    if (fields == null) {
      return all.isEmpty() ? null : all;
    }
    if (!all.isEmpty()) {
      add(TEXT, all);
    }
    return fields;
  }
}
