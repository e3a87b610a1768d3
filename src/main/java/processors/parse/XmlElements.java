package processors.parse;

import java.io.StringReader;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import processors.record.FieldMap;
import processors.record.Reason;

/**
 * Reads XML as nested fields: an element without attributes and inner elements is its text, others
 * are objects; repeated elements become lists; text beside others is {@code #text}; names keep
 * their prefixes and namespaces are attributes like others. These are the shapes that the reference
 * system makes. Documents that define entities or a type are refused. What {@link PlainXml} does
 * not read, Java's own reader does. Not thread-safe.
 */
final class XmlElements {

  private final XMLInputFactory factory;
  private final int maxDepth;
  private final FieldMap.Columns begin;
  private final XmlNames names = new XmlNames();

  /**
   * @param maxDepth how many levels deep elements may be nested
   * @param begin columns without names, with which all records of one kind begin
   */
  XmlElements(int maxDepth, FieldMap.Columns begin) {
    this.maxDepth = maxDepth;
    this.begin = begin;
    factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entities are not read");
        });
  }

  /**
   * Reads a document.
   *
   * @param attributePrefix what is put before the names of attributes
   * @return one field: the root element
   */
  Map<String, Object> read(String xml, String attributePrefix, XmlText kept) throws XmlFault {
    FieldMap plain = new PlainXml(xml, attributePrefix, kept, maxDepth, names).read(begin);
    return plain == null ? readAll(xml, attributePrefix, kept) : plain;
  }

  /** Reads a document with whatever XML may have in it. */
  Map<String, Object> readAll(String xml, String attributePrefix, XmlText kept) throws XmlFault {
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      try {
        return read(reader, attributePrefix, kept);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new XmlFault(Reason.UNPARSABLE, place(e.getLocation()) + "expected well-formed XML");
    }
  }

  private Map<String, Object> read(XMLStreamReader reader, String attributePrefix, XmlText kept)
      throws XMLStreamException, XmlFault {
    XmlElement element = XmlElement.around(begin);
    int depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          checkDepth(depth, reader);
          depth++;
          element = element.begin(reader.getLocalName());
          attributes(reader, attributePrefix, element);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          element = element.end(kept);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            element.text(reader.getText());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XmlFault(
                Reason.UNPARSABLE,
                place(reader.getLocation())
                    + "expected XML without a document type and entities of its own");
        default -> {
          // Comments and processing instructions say nothing of the event.
        }
      }
    }
    return element.fields();
  }

  private void checkDepth(int depth, XMLStreamReader reader) throws XmlFault {
    if (depth >= maxDepth) {
      throw new XmlFault(
          Reason.LIMIT_EXCEEDED,
          place(reader.getLocation()) + "nested more than " + maxDepth + " levels deep");
    }
  }

  private static void attributes(
      XMLStreamReader reader, String attributePrefix, XmlElement element) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      element.add(attributePrefix + attributeName(reader, i), reader.getAttributeValue(i));
    }
  }

  /** The name as it is written: this reader knows no namespaces, yet cuts prefixes off. */
  private static String attributeName(XMLStreamReader reader, int i) {
    String prefix = reader.getAttributePrefix(i);
    String name = reader.getAttributeLocalName(i);
    return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
  }

  private static String place(Location location) {
    return location == null
        ? ""
        : "line "
            + location.getLineNumber()
            + ", column "
            + location.getColumnNumber()
            + " of the record: ";
  }
}
