package processors.read.parquet;

import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import processors.record.FieldMap;

/** Makes a map of each row. */
final class RowMaterializer extends RecordMaterializer<FieldMap> {

  private FieldMap row;
  private final StructConverter root;

  RowMaterializer(MessageType schema) {
    root = new StructConverter(schema, fields -> row = (FieldMap) fields);
  }

  @Override
  public FieldMap getCurrentRecord() {
    return row;
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }
}
