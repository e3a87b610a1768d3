package processors.record;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * An object that many documents have in common, such as the place of an address. It never changes,
 * so it is written as JSON once for all of them. A document that changes something in it gets a
 * copy of its own.
 */
public final class SharedObject extends AbstractMap<String, Object> {

  private final Map<String, Object> fields;
  private volatile byte[] json;

  /**
   * @param fields its fields; objects in them must not change any more
   */
  public SharedObject(Map<String, Object> fields) {
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return fields.entrySet();
  }

  @Override
  public Object get(Object name) {
    return fields.get(name);
  }

  @Override
  public boolean containsKey(Object name) {
    return fields.containsKey(name);
  }

  /**
   * Its JSON, which is made when it is first asked for and must not be changed.
   *
   * @param write makes it; gives the same each time
   */
  public byte[] json(Function<Map<String, Object>, byte[]> write) {
    byte[] made = json;
    if (made == null) {
      made = Objects.requireNonNull(write.apply(fields), "json");
      json = made;
    }
    return made;
  }
}
