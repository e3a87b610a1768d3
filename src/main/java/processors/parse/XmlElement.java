package processors.parse;

import java.util.ArrayList;
import java.util.List;
import processors.read.WhiteSpace;
import processors.record.FieldMap;

/** An element while its inside is read. */
final class XmlElement {

  private static final String TEXT = "#text";

  private final String name;
  private final XmlElement parent;
  private final FieldMap.Columns begin;
  private FieldMap fields;
  private String text = "";
  private StringBuilder longer;

  private XmlElement(String name, XmlElement parent, FieldMap.Columns begin, FieldMap fields) {
    this.name = name;
    this.parent = parent;
    this.begin = begin;
    this.fields = fields;
  }

  /**
   * What is around the root element, which becomes a field.
   *
   * @param begin columns without names, with which objects begin that share no object's names
   */
  static XmlElement around(FieldMap.Columns begin) {
    return new XmlElement("", null, begin, begin.fields());
  }

  /** Begins an element inside. */
  XmlElement begin(String inner) {
    return new XmlElement(inner, this, begin, null);
  }

  String name() {
    return name;
  }

  boolean hasField(String field) {
    return fields != null && fields.containsKey(field);
  }

  /** Adds an attribute or an element inside; of several with one name a list is made. */
  void add(String inner, Object value) {
    FieldMap mine = fields();
    int size = mine.size();
    Object there = mine.put(inner, value);
    if (mine.size() == size) {
      mine.put(inner, listOf(there, value));
    }
  }

  void text(String more) {
    if (text.isEmpty()) {
      text = more;
      return;
    }
    if (longer == null) {
      longer = new StringBuilder(text);
    }
    longer.append(more);
  }

  /**
   * Ends the element: around it, it is its text alone, its fields with {@code #text} among them, or
   * null if it is empty.
   *
   * @return the element around
   */
  XmlElement end(XmlText kept) {
    String all = longer == null ? text : longer.toString();
    all = kept == XmlText.STRIPPED ? WhiteSpace.strip(all) : all;
    if (fields == null) {
      parent.add(name, all.isEmpty() ? null : all);
    } else if (!all.isEmpty()) {
      add(TEXT, all);
    }
    return parent;
  }

  /** Its fields; it takes its place as an object when it gets the first, to share names there. */
  FieldMap fields() {
    if (fields == null) {
      fields = parent.object(name);
    }
    return fields;
  }

  private FieldMap object(String inner) {
    FieldMap mine = fields();
    if (!mine.containsKey(inner)) {
      return mine.putObject(inner);
    }
    FieldMap object = begin.fields();
    mine.put(inner, listOf(mine.get(inner), object));
    return object;
  }

  /** Fields have no lists but those made here. */
  @SuppressWarnings("unchecked")
  private static List<Object> listOf(Object there, Object value) {
    List<Object> list = there instanceof ArrayList<?> ? (List<Object>) there : new ArrayList<>();
    if (list != there) {
      list.add(there);
    }
    list.add(value);
    return list;
  }
}
