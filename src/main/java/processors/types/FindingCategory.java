package processors.types;

import java.util.Set;
import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/** {@code event.category} of the GuardDuty findings whose purpose or family tells of malware. */
public final class FindingCategory implements DocumentStep {

  private static final Set<String> PURPOSES = Set.of("Backdoor", "CryptoCurrency", "Trojan");
  private static final Set<String> FAMILIES = Set.of("SuspiciousFile", "MaliciousFile");

  private static final FieldPath PURPOSE = FieldPath.of("ThreatPurpose");
  private static final FieldPath FAMILY = FieldPath.of("ThreatFamilyName");
  private static final FieldPath CATEGORY = FieldPath.of("event.category");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    if (isOneOf(PURPOSES, document.text(PURPOSE)) || isOneOf(FAMILIES, document.text(FAMILY))) {
      document.put(CATEGORY, "malware");
    }
  }

  private static boolean isOneOf(Set<String> names, String name) {
    return name != null && names.contains(name);
  }
}
