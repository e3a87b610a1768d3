package processors.read.parquet;

import java.util.function.Consumer;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/** Chooses how the values of a column become those of a document. */
final class Converters {

  private Converters() {}

  /** The converter of a field that stands once, which hands each value to {@code target}. */
  static Converter of(Type type, Consumer<Object> target) {
    if (type.isPrimitive()) {
      return new ValueConverter(Values.of(type.asPrimitiveType()), target);
    }
    GroupType group = type.asGroupType();
    if (type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation) {
      return new ListConverter(group, target);
    }
    boolean map =
        type.getLogicalTypeAnnotation() instanceof MapLogicalTypeAnnotation
            || type.getLogicalTypeAnnotation() instanceof MapKeyValueTypeAnnotation;
    return map ? new MapConverter(group, target) : new StructConverter(group, target);
  }
}
