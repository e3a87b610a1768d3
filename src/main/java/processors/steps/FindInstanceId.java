package processors.steps;

import java.util.Optional;
import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Sets {@code cloud.instance.id} where a text field, such as the name of a log stream, holds the id
 * of an EC2 instance.
 *
 * <pre>
 * - name: windowsEventInstanceId
 *   type: processors.steps.FindInstanceId
 *   properties:
 *     from: '@log_stream'
 * </pre>
 */
public final class FindInstanceId implements DocumentStep {

  private static final FieldPath INSTANCE_ID = FieldPath.of("cloud.instance.id");

  private final LastText<Optional<String>> ids = new LastText<>(InstanceId::in);

  @Required private FieldPath from;

  /** The field whose text is searched. */
  public void setFrom(String path) {
    from = FieldPath.of(path);
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String text = document.text(from);
    if (text != null) {
      ids.find(text).ifPresent(id -> document.put(INSTANCE_ID, id));
    }
  }
}
