package processors.read.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;

/**
 * A list, in three levels or, as old writers made them, in two ("Parquet Logical Type Definitions",
 * Lists, Backward-compatibility rules).
 */
final class ListConverter extends GroupConverter {

  private final Converter repeated;
  private final Consumer<Object> target;
  private List<Object> current;

  ListConverter(GroupType type, Consumer<Object> target) {
    this.target = target;
    Type inner = type.getType(0);
    this.repeated =
        isElement(inner, type.getName())
            ? Converters.of(inner, value -> current.add(value))
            : new ElementConverter(inner.asGroupType());
  }

  private static boolean isElement(Type repeated, String listName) {
    return repeated.isPrimitive()
        || repeated.asGroupType().getFieldCount() > 1
        || repeated.getName().equals("array")
        || repeated.getName().equals(listName + "_tuple");
  }

  @Override
  public Converter getConverter(int field) {
    return repeated;
  }

  @Override
  public void start() {
    current = new ArrayList<>();
  }

  @Override
  public void end() {
    target.accept(current);
  }

  /** The middle one of three levels: holds one element, or none for a null in the list. */
  private final class ElementConverter extends GroupConverter {
    private final Converter element;
    private Object value;

    ElementConverter(GroupType type) {
      element = Converters.of(type.getType(0), held -> value = held);
    }

    @Override
    public Converter getConverter(int field) {
      return element;
    }

    @Override
    public void start() {
      value = null;
    }

    @Override
    public void end() {
      current.add(value);
    }
  }
}
