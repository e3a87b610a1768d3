package processors.types;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * What the product that a Security Hub finding comes from tells in its own way: module, rule and
 * category ("AWS Security Finding Format (ASFF)", AWS Security Hub User Guide).
 */
public final class SecurityHub implements DocumentStep {

  private static final String VULNERABILITIES = "Vulnerabilities";

  private static final FieldPath PRODUCT =
      FieldPath.of("ProductFields.aws/securityhub/ProductName");
  private static final FieldPath PRODUCT_NAME = FieldPath.of("ProductName");
  private static final FieldPath GENERATOR_ID = FieldPath.of("GeneratorId");
  private static final FieldPath CONTROL_ID = FieldPath.of("Compliance.SecurityControlId");
  private static final FieldPath INSPECTOR_ID = FieldPath.of("ProductFields.aws/inspector/id");
  private static final FieldPath TYPES = FieldPath.of("Types");
  private static final FieldPath TITLE = FieldPath.of("Title");
  private static final FieldPath MODULE = FieldPath.of("event.module");
  private static final FieldPath CATEGORY = FieldPath.of("event.category");
  private static final FieldPath RULE_ID = FieldPath.of("rule.id");
  private static final FieldPath RULE_NAME = FieldPath.of("rule.name");
  private static final FieldPath CONSOLIDATED_VIEW = FieldPath.of("consolidated_controls_view");
  private static final FieldPath CONSOLIDATED_FINDINGS =
      FieldPath.of("consolidated_control_findings");

  private final SecurityHubType type = new SecurityHubType();
  private final FindingCategory category = new FindingCategory();
  private final FindingDirection direction = new FindingDirection();

  /** Knows where Security Hub keeps what GuardDuty tells. */
  public SecurityHub() {
    direction.setActionType("ProductFields.aws/guardduty/service/action/actionType");
    direction.setConnectionDirection(
        "ProductFields.aws/guardduty/service/action/networkConnectionAction/connectionDirection");
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String product = document.text(PRODUCT);
    product = product == null ? document.text(PRODUCT_NAME) : product;
    if (product == null) {
      return;
    }
    String module = product.toLowerCase(Locale.ROOT);
    document.put(MODULE, module);
    if (module.equals("guardduty") || module.equals("macie")) {
      type.split(document);
    }
    if (module.contains("security hub")) {
      control(document);
    } else if (module.contains("guardduty")) {
      document.put(CATEGORY, "intrusion_detection");
      direction.apply(document, record, source);
      category.apply(document, record, source);
    } else if (module.contains("inspector")) {
      inspector(document);
    } else if (module.contains("macie")) {
      document.put(CATEGORY, "intrusion_detection");
    }
  }

  private static void control(Document document) {
    String generator = document.text(GENERATOR_ID);
    if (generator != null) {
      document.put(RULE_ID, generator);
    }
    String control = document.text(CONTROL_ID);
    document.put(CONSOLIDATED_VIEW, control != null && !control.isEmpty());
    document.put(
        CONSOLIDATED_FINDINGS, generator != null && generator.startsWith("security-control"));
  }

  private static void inspector(Document document) {
    Object types = document.get(TYPES);
    String classicId = document.text(INSPECTOR_ID);
    if (classicId != null && !classicId.isEmpty()) {
      document.put(RULE_NAME, classicId);
    } else {
      types = types instanceof List<?> list && !list.isEmpty() ? list.get(0) : types;
      types = types instanceof String text ? withVulnerability(text, document) : types;
    }
    if (types == null) {
      return;
    }
    document.put(RULE_ID, types);
    if (namesVulnerabilities(types)) {
      document.put(CATEGORY, "package");
    }
  }

  /** Security Hub shortens the types of Inspector to {@code …/CVE}: the title has the number. */
  private static String withVulnerability(String text, Document document) {
    int cve = text.indexOf("/CVE");
    String namespace = cve < 0 ? text : text.substring(0, cve);
    String title = document.text(TITLE);
    return title == null || title.isBlank() || !namespace.contains(VULNERABILITIES)
        ? namespace
        : namespace + "/" + title.strip().split("\\s+", 2)[0];
  }

  private static boolean namesVulnerabilities(Object types) {
    return types instanceof Collection<?> list
        ? list.stream().anyMatch(SecurityHub::namesVulnerabilities)
        : types instanceof String text && text.contains(VULNERABILITIES);
  }
}
