package processors.record;

import com.fasterxml.jackson.core.SerializableString;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * The fields of one object of a document, in the order in which they were set. A map like any
 * other, but made for documents: names and values lie in two arrays, so that making, filling and
 * writing one touches little memory, and records of one kind share the names. Names that were
 * chosen to collide do not make the search long. Not thread-safe.
 */
public final class FieldMap extends AbstractMap<String, Object> {

  private static final int FIRST_CAPACITY = 6;

  private FieldNames names;
  private Object[] values;

  /** No fields. */
  public FieldMap() {
    this(new FieldNames(FIRST_CAPACITY), new Object[FIRST_CAPACITY]);
  }

  private FieldMap(FieldNames names, Object[] values) {
    this.names = names;
    this.values = values;
  }

  /** Names that many records have in common. Immutable to its users and safe for any thread. */
  public static final class Columns {
    private final FieldNames names;
    private final int[] places;

    /**
     * @param list the names; of equal ones the last value counts
     */
    public Columns(List<String> list) {
      names = FieldNames.shared(list.stream().distinct().toList());
      places = list.stream().mapToInt(names::find).toArray();
    }

    /** How many names the list had. */
    public int size() {
      return places.length;
    }

    /**
     * A record's fields: a value for each name of the list, null for those that it does not have.
     */
    public FieldMap fields(Object... ofList) {
      Object[] values = new Object[names.expected()];
      for (int i = 0; i < ofList.length; i++) {
        values[places[i]] = ofList[i];
      }
      return new FieldMap(names, values);
    }
  }

  @Override
  public int size() {
    return names.size();
  }

  /** The name of the field at a place, from 0. */
  public String nameAt(int place) {
    return names.at(place);
  }

  /**
   * The name of the field at a place in the form in which Jackson writes it without looking inside,
   * or null where only {@link #nameAt} knows it.
   */
  public SerializableString encodedNameAt(int place) {
    return names.encodedAt(place);
  }

  /** The value of the field at a place, from 0. */
  public Object valueAt(int place) {
    return values[place];
  }

  @Override
  public Object get(Object name) {
    int place = find(name);
    return place < 0 ? null : values[place];
  }

  @Override
  public boolean containsKey(Object name) {
    return find(name) >= 0;
  }

  @Override
  public Object put(String name, Object value) {
    int place = placeOf(name);
    Object before = values[place];
    values[place] = value;
    return before;
  }

  /** The place of a name, which is added if it is not there. */
  private int placeOf(String name) {
    FieldNames following = names.knownWith(Objects.requireNonNull(name, "name"));
    if (following == null) {
      int place = names.find(name);
      if (place >= 0) {
        return place;
      }
      following = names.with(name);
    }
    names = following;
    int place = following.size() - 1;
    if (place >= values.length) {
      values = Arrays.copyOf(values, place + place / 2 + FIRST_CAPACITY);
    }
    return place;
  }

  /**
   * Sets a field to an object without fields and gives that back. Objects in the same place of
   * records of one kind share their names.
   */
  public FieldMap putObject(String name) {
    int place = placeOf(name);
    FieldNames begin = place == names.size() - 1 ? names.inside() : new FieldNames(FIRST_CAPACITY);
    FieldMap object = new FieldMap(begin, new Object[begin.expected()]);
    values[place] = object;
    return object;
  }

  @Override
  public Object remove(Object name) {
    int place = find(name);
    return place < 0 ? null : removeAt(place);
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Object> action) {
    for (int i = 0; i < names.size(); i++) {
      action.accept(names.at(i), values[i]);
    }
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, Object>> iterator() {
        return new Entries();
      }

      @Override
      public int size() {
        return FieldMap.this.size();
      }

      @Override
      public boolean removeIf(Predicate<? super Map.Entry<String, Object>> unwanted) {
        return FieldMap.this.removeIf(unwanted);
      }
    };
  }

  /** In one pass, whereas each field removed by itself moves all that follow. */
  private boolean removeIf(Predicate<? super Map.Entry<String, Object>> unwanted) {
    FieldMap kept = new FieldMap(names.begin(), new Object[names.size()]);
    for (int i = 0; i < names.size(); i++) {
      if (!unwanted.test(new Field(i))) {
        kept.append(names.at(i), values[i]);
      }
    }
    boolean removed = kept.size() < names.size();
    names = kept.names;
    values = kept.values;
    return removed;
  }

  /** Takes away all fields at the top that a removal names. */
  void remove(Removal removal) {
    LeftNames left = names.isShared() ? removal.leftOf(names) : null;
    if (left == null) {
      removal.names().forEach(this::remove);
      return;
    }
    names = left.names();
    values = left.valuesOf(values, names.expected());
  }

  /** Puts fields under an object as a move says, which is one of these names. */
  void move(Nesting.Move move, String object) {
    if (move.moved().length == 0) {
      return;
    }
    FieldMap under = move.there() == null ? new FieldMap() : (FieldMap) get(object);
    Object[] inside = Arrays.copyOf(under.values, move.under().expected());
    int place = under.size();
    for (int from : move.moved()) {
      inside[place] = values[from];
      place++;
    }
    under.names = move.under();
    under.values = inside;
    names = move.top();
    values = move.left().valuesOf(values, names.expected());
    if (move.there() == null) {
      values[names.size() - 1] = under;
    }
  }

  /** The names as they are now; they may change with the fields unless they are shared. */
  FieldNames names() {
    return names;
  }

  /** The names as they are now, whatever is set or taken away afterwards. */
  FieldNames namesNow() {
    return names.frozen();
  }

  private int find(Object name) {
    return name instanceof String text ? names.find(text) : -1;
  }

  private Object removeAt(int place) {
    Object before = values[place];
    names = names.without(place);
    int size = names.size();
    System.arraycopy(values, place + 1, values, place, size - place);
    values[size] = null;
    return before;
  }

  /** Adds a field that is not there. */
  private void append(String name, Object value) {
    names = names.followed(name);
    values[names.size() - 1] = value;
  }

  private final class Entries implements Iterator<Map.Entry<String, Object>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < names.size();
    }

    @Override
    public Map.Entry<String, Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Map.Entry<String, Object> entry = new Field(next);
      next++;
      return entry;
    }

    @Override
    public void remove() {
      next--;
      removeAt(next);
    }
  }

  private final class Field extends SimpleEntry<String, Object> {
    private static final long serialVersionUID = 1L;

    Field(int place) {
      super(names.at(place), values[place]);
    }

    @Override
    public Object setValue(Object value) {
      put(getKey(), value);
      return super.setValue(value);
    }
  }
}
