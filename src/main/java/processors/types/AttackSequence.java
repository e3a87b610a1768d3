package processors.types;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import processors.normalize.DocumentStep;
import processors.normalize.IpAddressText;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * The addresses and users of an attack sequence, which GuardDuty's Extended Threat Detection makes
 * of several signals ("Sequence", Amazon GuardDuty API Reference), as {@code related.ip} and {@code
 * related.user}.
 */
public final class AttackSequence implements DocumentStep {

  private static final FieldPath ENDPOINTS = FieldPath.of("service.detection.sequence.endpoints");
  private static final FieldPath ACTORS = FieldPath.of("service.detection.sequence.actors");
  private static final FieldPath IP = FieldPath.of("ip");
  private static final FieldPath USER = FieldPath.of("user.name");
  private static final FieldPath RELATED_IP = FieldPath.of("related.ip");
  private static final FieldPath RELATED_USER = FieldPath.of("related.user");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    add(document, RELATED_IP, ENDPOINTS, IP, IpAddressText::isAddress);
    add(document, RELATED_USER, ACTORS, USER, name -> !name.isEmpty());
  }

  /** Adds a field of each object of a list to a list of different texts. */
  private static void add(
      Document document, FieldPath to, FieldPath list, FieldPath field, Predicate<String> fits) {
    if (document.get(list) instanceof List<?> objects) {
      TreeSet<String> texts = new TreeSet<>();
      if (document.get(to) instanceof List<?> present) {
        present.forEach(text -> texts.add(text.toString()));
      }
      for (Object object : objects) {
        if (text(object, field) instanceof String text && fits.test(text)) {
          texts.add(text);
        }
      }
      if (!texts.isEmpty()) {
        document.put(to, List.copyOf(texts));
      }
    }
  }

  @SuppressWarnings("unchecked") // names of fields are texts
  private static Object text(Object object, FieldPath field) {
    return object instanceof Map<?, ?> map ? field.get((Map<String, Object>) map) : null;
  }
}
