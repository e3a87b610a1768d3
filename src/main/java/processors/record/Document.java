package processors.record;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A record on its way to becoming JSON: nested fields in the order in which they were set, and what
 * OpenSearch must know beside them. Values are strings, numbers, booleans, maps and lists of these.
 * Used by one thread at a time.
 */
public final class Document {

  private final Map<String, Object> fields;
  private OffsetDateTime timestamp;
  private boolean unparsed;
  private FieldNames ownNames;
  private String idSuffix;
  private String indexName;
  private OffsetDateTime indexTime;

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
   * Sets the value at a place. An object is merged into one that is there; whatever else stands in
   * the way is replaced, for its original form is still in the record's text.
   */
  public void put(FieldPath path, Object value) {
    put(objectOf(path), path.last(), value);
  }

  /**
   * Sets the values of fields, as if each was set by itself; faster where those that lie in one
   * object stand side by side.
   *
   * @param places where they belong
   * @param values one for each place; null leaves what is there
   */
  public void putAll(FieldPlaces places, Object[] values) {
    Map<String, Object> object = fields;
    int objectBefore = FieldPlaces.TOP;
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        FieldPath path = places.at(i);
        if (places.objectAt(i) != objectBefore) {
          object = objectOf(path);
          objectBefore = places.objectAt(i);
        }
        put(object, path.last(), values[i]);
      }
    }
  }

  private Map<String, Object> objectOf(FieldPath path) {
    Map<String, Object> object = fields;
    int last = path.depth() - 1;
    for (int depth = 0; depth < last; depth++) {
      object = objectAt(object, path.name(depth));
    }
    return object;
  }

  /**
   * Puts top-level fields that have a value under an object; else like {@link #put}.
   *
   * @param nameThere the name that a field has there, or null if it stays where it is
   */
  void moveUnder(String object, UnaryOperator<String> nameThere) {
    List<String> names = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    fields
        .entrySet()
        .removeIf(
            field -> {
              String name = nameThere.apply(field.getKey());
              if (name != null && field.getValue() != null) {
                names.add(name);
                values.add(field.getValue());
              }
              return name != null;
            });
    if (!names.isEmpty()) {
      Map<String, Object> parent = objectAt(fields, object);
      for (int i = 0; i < values.size(); i++) {
        put(parent, names.get(i), values.get(i));
      }
    }
  }

  private static void put(Map<String, Object> parent, String name, Object value) {
    Object before = parent.put(name, value);
    if (before instanceof Map<?, ?> there && value instanceof Map<?, ?> added && added != there) {
      parent.put(name, merged(there, added));
    }
  }

  /** Merges fields into the document's, object by object; what is added wins. */
  public void merge(Map<String, Object> added) {
    added.forEach((name, value) -> fields.merge(name, value, Document::mergedValue));
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

  /** When the event happened: {@code @timestamp}, with the offset in which the record told it. */
  public OffsetDateTime timestamp() {
    return timestamp;
  }

  /** Sets when the event happened. */
  public void timestamp(OffsetDateTime instant) {
    timestamp = instant;
  }

  /** Whether the record could not be parsed and is loaded as it came. */
  public boolean unparsed() {
    return unparsed;
  }

  /** Says that the record could not be parsed and is loaded as it came. */
  public void markUnparsed() {
    unparsed = true;
  }

  /** Whether the record itself brought the top-level field of a name, if that was noted. */
  boolean isOwnField(String name) {
    return ownNames != null && ownNames.find(name) >= 0;
  }

  /** Notes which top-level fields the record itself brought: all but those of its envelope. */
  public void noteOwnFields(Set<String> envelopeFields) {
    ownNames =
        envelopeFields.isEmpty() && fields instanceof FieldMap map
            ? map.namesNow()
            : FieldNames.of(
                fields.keySet().stream().filter(name -> !envelopeFields.contains(name)).toList());
  }

  /** The names of the fields that the record itself brought, or null if they were not noted. */
  FieldNames ownNames() {
    return ownNames;
  }

  /** What a step adds to the record's own id to tell apart records that share it, or null. */
  public String idSuffix() {
    return idSuffix;
  }

  /** Sets what is added to the record's own id. */
  public void idSuffix(String suffix) {
    idSuffix = suffix;
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
  public OffsetDateTime indexTime() {
    return indexTime;
  }

  /** Sets the time that decides the index's rotation. */
  public void indexTime(OffsetDateTime instant) {
    indexTime = instant;
  }

  private static Object mergedValue(Object there, Object added) {
    return there instanceof Map<?, ?> a && added instanceof Map<?, ?> b ? merged(a, b) : added;
  }

  private static Map<String, Object> merged(Map<?, ?> there, Map<?, ?> added) {
    Map<String, Object> both = new FieldMap();
    there.forEach((name, value) -> both.put(String.valueOf(name), value));
    added.forEach((name, value) -> mergeField(both, String.valueOf(name), value));
    return both;
  }

  /** What is added and holds nothing wins too: it is known better that there is nothing. */
  private static void mergeField(Map<String, Object> both, String name, Object value) {
    if (value == null) {
      both.put(name, null);
    } else {
      both.merge(name, value, Document::mergedValue);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> objectAt(Map<String, Object> parent, String name) {
    Object there = parent.get(name);
    if (there instanceof FieldMap map) {
      return map;
    }
    if (there instanceof SharedObject shared) {
      Map<String, Object> own = merged(shared, Map.of());
      parent.put(name, own);
      return own;
    }
    if (there instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    if (parent instanceof FieldMap fields) {
      return fields.putObject(name);
    }
    Map<String, Object> made = new FieldMap();
    parent.put(name, made);
    return made;
  }
}
