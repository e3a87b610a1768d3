package processors.parse;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
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
 * system makes. Documents that define entities or a type are refused. Not thread-safe.
 */
final class XmlElements {

  private final XMLInputFactory factory;
  private final int maxDepth;

  /**
   * @param maxDepth how many levels deep elements may be nested
   */
  XmlElements(int maxDepth) {
    this.maxDepth = maxDepth;
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
    Map<String, Object> root = new FieldMap();
    Deque<XmlElement> open = new ArrayDeque<>();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> open.push(begin(reader, attributePrefix, open));
        case XMLStreamConstants.END_ELEMENT -> {
          XmlElement ended = open.pop();
          Object value = ended.value(kept);
          if (open.isEmpty()) {
            root.put(ended.name(), value);
          } else {
            open.peek().add(ended.name(), value);
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text(reader, open.peek());
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
    return root;
  }

  private XmlElement begin(XMLStreamReader reader, String attributePrefix, Deque<XmlElement> open)
      throws XmlFault {
    if (open.size() >= maxDepth) {
      throw new XmlFault(
          Reason.LIMIT_EXCEEDED,
          place(reader.getLocation()) + "nested more than " + maxDepth + " levels deep");
    }
    XmlElement element = new XmlElement(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      element.attribute(attributePrefix + attributeName(reader, i), reader.getAttributeValue(i));
    }
    return element;
  }

  /** The name as it is written: this reader knows no namespaces, yet cuts prefixes off. */
  private static String attributeName(XMLStreamReader reader, int i) {
    String prefix = reader.getAttributePrefix(i);
    String name = reader.getAttributeLocalName(i);
    return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
  }

  private static void text(XMLStreamReader reader, XmlElement element) {
    if (element != null) {
      element.text(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }
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
