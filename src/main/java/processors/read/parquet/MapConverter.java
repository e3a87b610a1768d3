package processors.read.parquet;

import java.util.function.Consumer;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import processors.record.FieldMap;

/** A map becomes an object whose names are the keys as text. */
final class MapConverter extends GroupConverter {

  private final EntryConverter entries;
  private final Consumer<Object> target;
  private FieldMap current;

  MapConverter(GroupType type, Consumer<Object> target) {
    this.target = target;
    this.entries = new EntryConverter(type.getType(0).asGroupType());
  }

  @Override
  public Converter getConverter(int field) {
    return entries;
  }

  @Override
  public void start() {
    current = new FieldMap();
  }

  @Override
  public void end() {
    target.accept(current);
  }

  private final class EntryConverter extends GroupConverter {
    private final Converter key;
    private final Converter value;
    private Object lastKey;
    private Object lastValue;

    EntryConverter(GroupType type) {
      key = Converters.of(type.getType(0), found -> lastKey = found);
      value =
          type.getFieldCount() > 1
              ? Converters.of(type.getType(1), found -> lastValue = found)
              : key;
    }

    @Override
    public Converter getConverter(int field) {
      return field == 0 ? key : value;
    }

    @Override
    public void start() {
      lastKey = null;
      lastValue = null;
    }

    @Override
    public void end() {
      current.put(String.valueOf(lastKey), lastValue);
    }
  }
}
