package processors.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A record on its way to becoming JSON: nested fields in the order in which they were set, and what
 * OpenSearch must know beside them. Values are strings, numbers, booleans, maps and lists of these.
 * Used by one thread at a time.
 */
public final class Document {

  private final Map<String, Object> fields;
  private Instant timestamp;
  private String id;
  private String indexName;
  private Instant indexTime;

  /** A document that begins with the fields of the record; the map is taken over, not copied. */
  public Document(Map<String, Object> fields) {
    this.fields = Objects.requireNonNull(fields, "fields");
  }

  /** The fields, nested; changes show in the document. */
  public Map<String, Object> fields() {
    return fields;
  }

  /** The value at a place, or null. */
  public Object get(FieldPath path) {
    return path.get(fields);
  }

  /** The text at a place, or null if there is none or it is no text. */
  public String text(FieldPath path) {
    return path.get(fields) instanceof String text ? text : null;
  }

  /**
   * Sets the value at a place. What stands in the way and is no object is replaced, as the
   * reference system does it: its original form is still in the record's text.
   */
  public void put(FieldPath path, Object value) {
    Map<String, Object> parent = fields;
    int last = path.depth() - 1;
    for (int depth = 0; depth < last; depth++) {
      parent = objectAt(parent, path.name(depth));
    }
    parent.put(path.last(), value);
  }

  /** Takes away the value at a place and gives it back, or null if there was none. */
  public Object remove(FieldPath path) {
    Object parent = fields;
    for (int depth = 0; depth < path.depth() - 1; depth++) {
      parent = parent instanceof Map<?, ?> map ? map.get(path.name(depth)) : null;
    }
    return parent instanceof Map<?, ?> map ? map.remove(path.last()) : null;
  }

  /** Adds a value to the list at a place; a single value there becomes the list's first. */
  public void append(FieldPath path, Object value) {
    Object there = get(path);
    List<Object> list = new ArrayList<>();
    if (there instanceof List<?> values) {
      list.addAll(values);
    } else if (there != null) {
      list.add(there);
    }
    list.add(value);
    put(path, list);
  }

  /** When the event happened: {@code @timestamp}. */
  public Instant timestamp() {
    return timestamp;
  }

  /** Sets when the event happened. */
  public void timestamp(Instant instant) {
    timestamp = instant;
  }

  /** The document's {@code _id}. */
  public String id() {
    return id;
  }

  /** Sets the document's {@code _id}. */
  public void id(String documentId) {
    id = documentId;
  }

  /** The index's name before suffix and rotation where the record itself decides it, or null. */
  public String indexName() {
    return indexName;
  }

  /** Sends the document to another index than its log type's. */
  public void indexName(String name) {
    indexName = name;
  }

  /** The time that decides the index's rotation where it is not {@code @timestamp}, or null. */
  public Instant indexTime() {
    return indexTime;
  }

  /** Sets the time that decides the index's rotation. */
  public void indexTime(Instant instant) {
    indexTime = instant;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> objectAt(Map<String, Object> parent, String name) {
    if (parent.get(name) instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    Map<String, Object> made = new LinkedHashMap<>(8);
    parent.put(name, made);
    return made;
  }
}
