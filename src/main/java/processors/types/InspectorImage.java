package processors.types;

import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * A container image, though it is the resource of a finding of Amazon Inspector, is no host and no
 * instance.
 */
public final class InspectorImage implements DocumentStep {

  private static final FieldPath RESOURCE_TYPE = FieldPath.of("resources.0.type");
  private static final FieldPath RELATED_HOSTS = FieldPath.of("related.hosts");
  private static final FieldPath INSTANCE_ID = FieldPath.of("cloud.instance.id");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    if ("AWS_ECR_CONTAINER_IMAGE".equals(document.text(RESOURCE_TYPE))) {
      document.remove(RELATED_HOSTS);
      document.remove(INSTANCE_ID);
    }
  }
}
