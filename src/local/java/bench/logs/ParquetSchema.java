package bench.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * The columns that rows of JSON need. What has no value in any row has no column; what is of one
 * type in one row and of another in the next is text.
 */
final class ParquetSchema {

  /** The name of the repeated group of a list. */
  static final String LIST = "list";

  private static final String ELEMENT = "element";

  /** A field's form, as the rows so far show it. */
  private static final class Shape {
    private final Map<String, Shape> fields = new TreeMap<>();
    private Shape element;
    private PrimitiveTypeName primitive;
  }

  private final Shape root = new Shape();

  /** Takes the fields of one more row. */
  void learn(JsonNode row) {
    learn(row, root);
  }

  private static void learn(JsonNode value, Shape shape) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              field ->
                  learn(
                      field.getValue(),
                      shape.fields.computeIfAbsent(field.getKey(), name -> new Shape())));
    } else if (value.isArray()) {
      for (JsonNode element : value) {
        shape.element = shape.element == null ? new Shape() : shape.element;
        learn(element, shape.element);
      }
    } else if (!value.isNull()) {
      PrimitiveTypeName before = shape.primitive;
      PrimitiveTypeName now = primitive(value);
      shape.primitive = before == null || before == now ? now : PrimitiveTypeName.BINARY;
    }
  }

  private static PrimitiveTypeName primitive(JsonNode value) {
    if (value.isIntegralNumber()) {
      return PrimitiveTypeName.INT64;
    }
    if (value.isNumber()) {
      return PrimitiveTypeName.DOUBLE;
    }
    return value.isBoolean() ? PrimitiveTypeName.BOOLEAN : PrimitiveTypeName.BINARY;
  }

  MessageType message() {
    Types.MessageTypeBuilder message = Types.buildMessage();
    root.fields.forEach((name, shape) -> add(message, name, shape));
    return message.named("row");
  }

  private static void add(Types.GroupBuilder<?> group, String name, Shape shape) {
    Type type = type(name, shape);
    if (type != null) {
      group.addField(type);
    }
  }

  private static Type type(String name, Shape shape) {
    if (shape.element != null) {
      Type element = type(ELEMENT, shape.element);
      return element == null
          ? null
          : Types.optionalGroup()
              .as(LogicalTypeAnnotation.listType())
              .addField(Types.repeatedGroup().addField(element).named(LIST))
              .named(name);
    }
    if (shape.primitive != null) {
      return shape.primitive == PrimitiveTypeName.BINARY
          ? Types.optional(shape.primitive).as(LogicalTypeAnnotation.stringType()).named(name)
          : Types.optional(shape.primitive).named(name);
    }
    Types.GroupBuilder<?> group = Types.optionalGroup();
    shape.fields.forEach((field, inner) -> add(group, field, inner));
    Type made = shape.fields.isEmpty() ? null : (Type) group.named(name);
    return made == null || made.asGroupType().getFieldCount() == 0 ? null : made;
  }
}
