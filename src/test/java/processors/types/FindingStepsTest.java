package processors.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import processors.normalize.DocumentStep;
import processors.normalize.SampleRecords;
import processors.record.Document;
import processors.record.FieldPath;

class FindingStepsTest {

  private static final String ENDS =
      "'source': {'ip': '192.0.2.1'}, 'destination': {'ip': '10.0.0.1'}";

  @ParameterizedTest
  @CsvSource({
    "NETWORK_CONNECTION, OUTBOUND, outbound, 10.0.0.1",
    "NETWORK_CONNECTION, INBOUND, inbound, 192.0.2.1",
    "NETWORK_CONNECTION, UNKNOWN, unknown, 192.0.2.1",
    "NETWORK_CONNECTION, , , 192.0.2.1",
    "DNS_REQUEST, , outbound, 10.0.0.1",
    "PORT_PROBE, , inbound, 192.0.2.1",
  })
  void theEndsChangePlacesWhereTrafficGoesOut(
      String action, String told, String direction, String source) {
    String json = "{'action': '%s', 'told': '%s', %s}".formatted(action, told, ENDS);

    Document document = applied(direction(), json.replace("'null'", "null"));

    assertThat(value(document, "network.direction")).isEqualTo(direction);
    assertThat(value(document, "source.ip")).isEqualTo(source);
  }

  @Test
  void aFileHasNoDirection() {
    Document document = applied(direction(), "{'ThreatFamilyName': 'MaliciousFile'}");

    assertThat(value(document, "network")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"' A title.. ', A title", "A.B, A.B", "..., ''"})
  void aTitleHasNoFullStop(String title, String name) {
    Document document = applied(new FindingTitle(), "{'rule': {'name': '" + title + "'}}");

    assertThat(value(document, "rule.name")).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "TTPs/Initial Access/UnauthorizedAccess:EC2-SSHBruteForce, UnauthorizedAccess, EC2, SSHBruteForce",
    "Backdoor:EC2/C&CActivity.B!DNS, Backdoor, EC2, C&CActivity",
    "Sensitive Data/PII/SensitiveData:S3Object-Personal, SensitiveData, S3Object, Personal",
    "Software/AWS Security Best Practices/Policy.Open, AWSSecurityBestPractices, Policy, Open",
    "TTPs/Initial Access, , ,",
    "TTPs, , ,",
  })
  void typesOfGuardDutyAndMacieAreTakenApart(
      String type, String purpose, String resource, String family) {
    Document document = product("GuardDuty", "'Types': ['" + type + "']");

    assertThat(value(document, "ThreatPurpose")).isEqualTo(purpose);
    assertThat(value(document, "ResourceTypeAffected")).isEqualTo(resource);
    assertThat(value(document, "ThreatFamilyName")).isEqualTo(family);
  }

  @Test
  void anAttackSequenceTellsAllItsAddressesAndUsers() {
    Document document =
        applied(
            new AttackSequence(),
            "{'related': {'ip': ['192.0.2.5']}, "
                + sequence("[{'ip': '192.0.2.9'}, {'ip': '192.0.2.1'}, {'ip': '192.0.2.9'}]")
                + "}");

    assertThat(value(document, "related.ip"))
        .isEqualTo(List.of("192.0.2.1", "192.0.2.5", "192.0.2.9"));
    assertThat(value(document, "related.user")).isEqualTo(List.of("alice"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "[1]", "{}", "[{'ip': 'no address'}, {'domain': 'a.b'}]"})
  void aSequenceWithoutAddresses(String endpoints) {
    Document document = applied(new AttackSequence(), "{" + sequence(endpoints) + "}");

    assertThat(value(document, "related.ip")).isNull();
  }

  private static String sequence(String endpoints) {
    return "'service': {'detection': {'sequence': {'actors': [{'user': {'name': 'alice'}}, {'id':"
        + " 'a'}], 'endpoints': "
        + endpoints
        + "}}}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "[1]", "{}"})
  void oddTypesDoNoHarm(String types) {
    assertThat(value(product("Inspector", "'Types': " + types), "event.module"))
        .isEqualTo("inspector");
    assertThat(value(product("Macie", "'Types': " + types), "event.module")).isEqualTo("macie");
  }

  @Test
  void vulnerabilitiesOfInspectorClassicAreOfTheCategoryPackage() {
    Document document =
        applied(
            new SecurityHub(),
            "{'Types': ['Software/Vulnerabilities/CVE'], 'ProductFields': {'aws/inspector/id':"
                + " 'CVE-1', 'aws/securityhub/ProductName': 'Inspector'}}");

    assertThat(value(document, "event.category")).isEqualTo("package");
    assertThat(value(document, "rule.name")).isEqualTo("CVE-1");
  }

  @Test
  void theRuleOfAVulnerabilityNamesIt() {
    Document document =
        product(
            "Inspector", "'Types': ['Software/Vulnerabilities/CVE'], 'Title': 'CVE-2 - openssl'");

    assertThat(value(document, "rule.id")).isEqualTo("Software/Vulnerabilities/CVE-2");
  }

  @ParameterizedTest
  @CsvSource({
    "NEW, 2025-12-01T03:04:05.678Z, 2025-12-01T03:04:05.678000+00:00",
    "NEW, yesterday, before",
    "NOTIFIED, 2025-12-01T03:04:05.678Z, before",
  })
  void aNewFindingHappenedWhenItWasUpdated(String status, String updated, String timestamp) {
    Document document =
        applied(
            new SecurityHubUpdate(),
            "{'@timestamp': 'before', 'Workflow': {'Status': '%s'}, 'UpdatedAt': '%s'}"
                .formatted(status, updated));

    assertThat(value(document, "@timestamp")).isEqualTo(timestamp);
    assertThat(document.idSuffix()).isEqualTo(timestamp + "_" + status);
  }

  @Test
  void anAccessKeyWithoutIdIsKnownByItsPrincipal() {
    Document document =
        applied(
            new SecurityHubResources(),
            "{'Resources': [null, {'Type': 'AwsIamAccessKey', 'Id': 'AWS::IAM::AccessKey:null',"
                + " 'Details': {'AwsIamAccessKey': {'PrincipalId': 'AROA:s',"
                + " 'PrincipalName': 'r'}}}]}");

    assertThat(value(document, "user.id")).isEqualTo("AROA");
    assertThat(value(document, "related.user")).isEqualTo(List.of("AROA", "r"));
  }

  @Test
  void addressesOfInstancesAreRelatedAlsoIfOtherResourcesLackDetails() {
    Document document =
        applied(
            new SecurityHubResources(),
            "{'Resources': [{'Type': 'AwsIamAccessKey'}, {'Type': 'AwsEc2Instance', 'Id': 'a/i-1',"
                + " 'Details': {'AwsEc2Instance': {'IpV4Addresses': ['10.0.0.1', 'x']}}}]}");

    assertThat(value(document, "cloud.instance.id")).isEqualTo("i-1");
    assertThat(value(document, "related.ip")).isEqualTo(List.of("10.0.0.1"));
  }

  @ParameterizedTest
  @CsvSource({"AWS_ECR_CONTAINER_IMAGE, ", "AWS_EC2_INSTANCE, x"})
  void anImageIsNoInstance(String type, String instance) {
    Document document =
        applied(
            new InspectorImage(),
            "{'resources': [{'type': '%s'}], 'cloud': {'instance': {'id': 'x'}}}".formatted(type));

    assertThat(value(document, "cloud.instance.id")).isEqualTo(instance);
  }

  private static Document product(String name, String fields) {
    return applied(new SecurityHub(), "{'ProductName': '" + name + "', " + fields + "}");
  }

  private static DocumentStep direction() {
    FindingDirection step = new FindingDirection();
    step.setActionType("action");
    step.setConnectionDirection("told");
    return step;
  }

  private static Document applied(DocumentStep step, String json) {
    Document document = SampleRecords.document(json);
    step.apply(document, SampleRecords.record(""), SampleRecords.source());
    return document;
  }

  private static Object value(Document document, String path) {
    return document.get(FieldPath.of(path));
  }
}
