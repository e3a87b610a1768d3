package processors.read.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;
import processors.record.FieldMap;

/** A group of fields becomes a map; fields without a value are missing in it. */
final class StructConverter extends GroupConverter {

  private final Converter[] fields;
  private final Consumer<Object> target;
  private FieldMap current;

  StructConverter(GroupType type, Consumer<Object> target) {
    this.target = target;
    this.fields = new Converter[type.getFieldCount()];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = field(type.getType(i));
    }
  }

  private Converter field(Type type) {
    String name = type.getName();
    return type.isRepetition(Type.Repetition.REPEATED)
        ? Converters.of(type, value -> append(name, value))
        : Converters.of(type, value -> current.put(name, value));
  }

  /** A repeated field outside a list, as old writers made them. */
  @SuppressWarnings("unchecked")
  private void append(String name, Object value) {
    List<Object> list = (List<Object>) current.get(name);
    if (list == null) {
      list = new ArrayList<>();
      current.put(name, list);
    }
    list.add(value);
  }

  @Override
  public Converter getConverter(int field) {
    return fields[field];
  }

  @Override
  public void start() {
    current = new FieldMap();
  }

  @Override
  public void end() {
    target.accept(current);
  }
}
