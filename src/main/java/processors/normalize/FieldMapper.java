package processors.normalize;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.FieldPlaces;

/**
 * Applies a log type's field mappings to a document. All sources are read before the first target
 * is set, so that the order of the mappings does not matter. Immutable and safe for any thread.
 */
public final class FieldMapper {

  private final FieldMapping[] mapped;
  private final FieldPlaces places;
  private final FieldPlaces constantPlaces;
  private final Object[] constants;
  private final Set<String> objects;

  /**
   * @param mappings in any order; of two with the same target the later one wins
   */
  public FieldMapper(List<FieldMapping> mappings) {
    List<FieldMapping> fromRecord = new ArrayList<>();
    List<FieldMapping.Constant> fixed = new ArrayList<>();
    for (FieldMapping mapping : mappings) {
      if (mapping instanceof FieldMapping.Constant constant) {
        fixed.add(constant);
      } else {
        fromRecord.add(mapping);
      }
    }
    this.mapped = fromRecord.toArray(FieldMapping[]::new);
    this.places = places(fromRecord);
    this.constantPlaces = places(fixed);
    this.constants = fixed.stream().map(FieldMapping.Constant::value).toArray();
    this.objects =
        mappings.stream()
            .map(mapping -> mapping.target().first())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The names of the top-level objects that the mappings set something in. */
  Set<String> objects() {
    return objects;
  }

  /** Sets the fields that come from the record. */
  void map(Document document) {
    map(document, document);
  }

  /** Sets fields of one document by those of another. */
  public void map(Document from, Document document) {
    Object[] values = new Object[mapped.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(from, mapped[i]);
    }
    document.putAll(places, values);
  }

  /** Sets the constants; whatever the record says there gives way. */
  public void constants(Document document) {
    document.putAll(constantPlaces, constants);
  }

  private static FieldPlaces places(List<? extends FieldMapping> mappings) {
    return new FieldPlaces(mappings.stream().map(FieldMapping::target).toList());
  }

  private static Object value(Document document, FieldMapping mapping) {
    if (mapping instanceof FieldMapping.FirstOf first) {
      return first(document, first);
    }
    if (mapping instanceof FieldMapping.AllOf all) {
      return all(document, all);
    }
    throw new IllegalStateException("constants are set by themselves: " + mapping);
  }

  private static Object first(Document document, FieldMapping.FirstOf mapping) {
    Object value = firstValue(document, mapping.sources());
    if (value == null || value instanceof String) {
      return value != null && allowed(mapping.target(), (String) value) ? value : null;
    }
    if (value instanceof Number) {
      return mapping.target().holdsAddress() ? null : value.toString();
    }
    if (value instanceof Collection<?> list) {
      Collection<?> fitting = allowed(mapping.target(), list);
      return fitting.isEmpty() ? null : fitting;
    }
    if (value instanceof Map<?, ?> object) {
      return object.isEmpty() || mapping.target().holdsAddress() ? null : value;
    }
    String text = value.toString();
    return allowed(mapping.target(), text) ? text : null;
  }

  private static Object all(Document document, FieldMapping.AllOf mapping) {
    List<String> texts = new ArrayList<>(mapping.sources().size());
    for (List<FieldPath> sources : mapping.sources()) {
      Object value = firstValue(document, sources);
      if (value instanceof String) {
        add(texts, mapping.target(), value);
      } else if (value instanceof Collection<?> list) {
        list.forEach(element -> add(texts, mapping.target(), element));
      }
    }
    return texts.isEmpty() ? null : sorted(texts);
  }

  private static List<String> sorted(List<String> texts) {
    if (texts.size() == 1) {
      return texts;
    }
    texts.sort(null);
    List<String> different = new ArrayList<>(texts.size());
    String last = null;
    for (String text : texts) {
      if (!text.equals(last)) {
        different.add(text);
      }
      last = text;
    }
    return different;
  }

  private static void add(List<String> texts, FieldPath target, Object value) {
    if (value instanceof String text && !text.isEmpty() && allowed(target, text)) {
      texts.add(text);
    }
  }

  private static Object firstValue(Document document, List<FieldPath> sources) {
    for (FieldPath source : sources) {
      Object value = document.get(source);
      if (value != null && !value.equals("")) {
        return value;
      }
    }
    return null;
  }

  /**
   * A field that OpenSearch holds as an address takes nothing else: a host name there would be
   * refused.
   */
  private static boolean allowed(FieldPath target, String text) {
    return !target.holdsAddress() || IpAddressText.isAddress(text);
  }

  private static Collection<?> allowed(FieldPath target, Collection<?> list) {
    return target.holdsAddress()
        ? list.stream()
            .filter(element -> element instanceof String text && IpAddressText.isAddress(text))
            .toList()
        : list;
  }
}
