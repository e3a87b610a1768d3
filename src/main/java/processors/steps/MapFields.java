package processors.steps;

import processors.normalize.DocumentStep;
import processors.normalize.FieldMapper;
import processors.normalize.FieldMappingText;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Sets fields by others, like a log type's own field mappings, but after the steps before it have
 * done their work. The form of the lines is that of {@link FieldMappingText}.
 */
public final class MapFields implements DocumentStep {

  @Required("fields")
  private FieldMapper mapper;

  /** The field mappings, one a line. */
  public void setFields(String lines) {
    mapper = new FieldMapper(FieldMappingText.parse(lines));
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    mapper.map(document, document);
    mapper.constants(document);
  }
}
