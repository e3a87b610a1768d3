package processors.normalize;

import java.util.Map;
import processors.record.Document;
import processors.record.Envelope;
import processors.record.FieldPath;

/** Sets {@code container} and {@code cloud.instance.id} by what FireLens tells of a container. */
final class ContainerFields {

  private static final Map<String, FieldPath> TARGETS =
      Map.of(
          "container_id", FieldPath.of("container.id"),
          "container_name", FieldPath.of("container.name"),
          "ec2_instance_id", FieldPath.of("cloud.instance.id"));

  private ContainerFields() {}

  static void complete(Document document, Envelope envelope) {
    if (!envelope.fields().isEmpty()) {
      TARGETS.forEach((name, target) -> put(document, target, envelope.fields().get(name)));
    }
  }

  private static void put(Document document, FieldPath target, Object value) {
    if (value != null) {
      document.put(target, value);
    }
  }
}
