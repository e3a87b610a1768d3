package processors.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import processors.read.WhiteSpace;
import processors.record.FieldMap;

/**
 * Makes the fields of a Windows event easy to search: each {@code Data} becomes a field under its
 * {@code Name} or its place, and the event's id stands alone.
 */
final class WindowsEventFields {

  private static final String TEXT = "#text";
  private static final String DATA = "Data";
  private static final String EVENT_ID = "EventID";
  private static final String QUALIFIERS = "Qualifiers";

  private WindowsEventFields() {}

  /** Works on the element {@code Event}. */
  static void tidy(Map<?, ?> element) {
    FieldMap event = fields(element);
    event.remove(TEXT);
    if (event.get("System") instanceof Map<?, ?> system) {
      system(fields(system));
    }
    if (event.get("EventData") instanceof Map<?, ?> data && data.containsKey(DATA)) {
      eventData(fields(data));
    }
  }

  private static void system(FieldMap system) {
    system.remove(TEXT);
    if (system.get(EVENT_ID) instanceof Map<?, ?> id) {
      system.put(EVENT_ID, id.get(TEXT));
      if (id.get(QUALIFIERS) != null) {
        system.put(QUALIFIERS, id.get(QUALIFIERS));
      }
    }
  }

  private static void eventData(FieldMap eventData) {
    eventData.remove(TEXT);
    Object data = eventData.get(DATA);
    if (data == null) {
      return;
    }
    FieldMap named = eventData.putObject(DATA);
    if (data instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        put(named, list.get(i), i + 1);
      }
    } else {
      put(named, data, 0);
    }
    words(named, "AccessList");
    words(named, "PrivilegeList");
  }

  private static void put(FieldMap named, Object data, int place) {
    if (data instanceof String text) {
      named.put(String.valueOf(place), text);
    } else if (data instanceof Map<?, ?> element
        && element.get(TEXT) instanceof String text
        && !text.equals("-")) {
      String name = element.get("Name") instanceof String told ? told : String.valueOf(place);
      named.put(name, text);
    }
  }

  private static void words(FieldMap named, String field) {
    if (named.get(field) instanceof String text) {
      named.put(field, words(text));
    }
  }

  private static List<Object> words(String text) {
    List<Object> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int from = at;
      while (at < text.length() && !WhiteSpace.isSpace(text.charAt(at))) {
        at++;
      }
      if (at > from) {
        words.add(text.substring(from, at));
      }
      at++;
    }
    return words;
  }

  /** Objects of an event are made by {@link XmlElement}, which makes nothing else. */
  private static FieldMap fields(Map<?, ?> object) {
    return (FieldMap) object;
  }
}
