package processors.types;

import java.util.List;
import processors.pattern.LineMatcher;
import processors.pattern.LinearPattern;
import processors.record.Document;
import processors.record.FieldPath;

/**
 * Takes the finding type of GuardDuty and Macie apart, as Security Hub writes it, {@code
 * TTPs/Initial Access/UnauthorizedAccess:EC2-SSHBruteForce}, or as the service itself does ("Types
 * taxonomy for ASFF", AWS Security Hub User Guide; "GuardDuty finding format", Amazon GuardDuty
 * User Guide). Other forms set nothing.
 */
final class SecurityHubType {

  private static final String DETAIL = "(\\.(?P<DetectionMechanism>\\w*))?(!(?P<Artifact>\\w*))?";

  private static final LinearPattern ASFF =
      LinearPattern.compile(
          "[^/]*(/(?P<category>[^/]*))?/((?P<ThreatPurpose>\\w*):)?(?P<ResourceTypeAffected>\\w*)"
              + "[/.-](?P<ThreatFamilyName>[\\w&]*)"
              + DETAIL);

  private static final LinearPattern OWN =
      LinearPattern.compile(
          "(?P<ThreatPurpose>\\w*):(?P<ResourceTypeAffected>\\w*)/(?P<ThreatFamilyName>[\\w&]*)"
              + DETAIL);

  private static final FieldPath TYPES = FieldPath.of("Types");
  private static final FieldPath PURPOSE = FieldPath.of("ThreatPurpose");
  private static final String CATEGORY = "category";

  void split(Document document) {
    Object types = document.get(TYPES);
    Object first = types instanceof List<?> list && !list.isEmpty() ? list.get(0) : types;
    if (first instanceof String type && !split(document, type, ASFF)) {
      split(document, type, OWN);
    }
  }

  private static boolean split(Document document, String type, LinearPattern pattern) {
    return pattern.matching(match -> split(document, type, match, pattern.groupNames()));
  }

  private static boolean split(
      Document document, String type, LineMatcher match, List<String> names) {
    if (!match.lookingAt(type)) {
      return false;
    }
    String category = null;
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equals(CATEGORY)) {
        category = match.group(i);
      } else if (match.group(i) != null) {
        document.put(FieldPath.of(names.get(i)), match.group(i));
      }
    }
    String purpose = document.text(PURPOSE);
    if (category != null && (purpose == null || purpose.isEmpty())) {
      document.put(PURPOSE, category.replace(" ", ""));
    }
    return true;
  }
}
