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

class ResourceStepsTest {

  @ParameterizedTest
  @CsvSource({
    "AWS::EC2::Instance, i-1, i-1,",
    "AWS::SSM::PatchCompliance, AWS::SSM::ManagedInstanceInventory/i-2, i-2,",
    "AWS::Config::ResourceCompliance, AWS::EC2::Instance/i-3, i-3,",
    "AWS::Config::ResourceCompliance, AWS::IAM::Role/AROA, , AROA",
    "AWS::Config::ResourceCompliance, a/b/c, ,",
    "AWS::IAM::User, AIDA, , AIDA",
  })
  void configItemsAreAboutAnInstanceOrAUser(String type, String id, String instance, String user) {
    Document document =
        applied(
            new ConfigResource(), "{'resourceType': '%s', 'resourceId': '%s'}".formatted(type, id));

    assertThat(value(document, "cloud.instance.id")).isEqualTo(instance);
    assertThat(value(document, "related.hosts.0")).isEqualTo(instance);
    assertThat(value(document, "user.id")).isEqualTo(user);
    assertThat(value(document, "related.user.0")).isEqualTo(user);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "'{}'", "[]", "{'networkInterfaces': [null, 1, {}]}"})
  void oddConfigurationsNameNoAddresses(String configuration) {
    Document document =
        applied(
            new ConfigAddresses(),
            "{'resourceType': 'AWS::EC2::Instance', 'configuration': " + configuration + "}");

    assertThat(value(document, "related")).isNull();
  }

  @Test
  void addressesThatShareATextAreTwo() {
    Document document =
        applied(
            new ConfigAddresses(),
            "{'resourceType': 'AWS::SSM::ManagedInstanceInventory', 'configuration':"
                + " {'AWS:Network': {'Content': [{'IPV4': '10.0.0.2, 10.0.0.1', 'IPV6': ''}]}}}");

    assertThat(value(document, "related.ip")).isEqualTo(List.of("10.0.0.1", "10.0.0.2"));
  }

  @Test
  void statementsOfFirewallRulesAreTextAndReasonsAreObjects() {
    Document document =
        applied(
            new ConfigShapes(),
            "{'configuration': {'rules': [{'statement': {'a': {'b': 1}}}, null],"
                + " 'stateReason': 'r', 'stateReasonCode': 'c'}}");

    assertThat(value(document, "configuration.rules.0.statement")).isEqualTo("{\"a\":{\"b\":1}}");
    assertThat(value(document, "configuration.stateReason.code")).isEqualTo("c");
  }

  @Test
  void allAddressesOfAFlaggedResourceAreRelatedAlsoWithoutNames() {
    Document document =
        applied(
            new TrustedAdvisor(),
            "{'check': {'metadata': null}, 'result': {'flaggedResource': {'status': 'error',"
                + " 'metadata': ['192.0.2.2', null, 'x', '192.0.2.1']}}}");

    assertThat(value(document, "related.ip")).isEqualTo(List.of("192.0.2.1", "192.0.2.2"));
    assertThat(value(document, "cloud.service.name")).isEqualTo("trustedadvisor");
    assertThat(value(document, "event.kind")).isEqualTo("alert");
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:ec2:r:1:security-group/sg-1, security-group, network,",
    "arn:aws:ec2:r:1:instance/i-1, ec2, , i-1",
    "arn:aws:s3:::bucket, s3, database,",
    "sg-1, vpc, network,",
  })
  void theServiceOfAFlaggedResourceIsInItsArn(
      String arn, String service, String category, String instance) {
    Document document =
        applied(
            new TrustedAdvisor(),
            "{'check': {'metadata': ['Service', 'Resource']}, 'result': {'flaggedResource':"
                + " {'metadata': ['VPC', '"
                + arn
                + "']}}}");

    assertThat(value(document, "cloud.service.name")).isEqualTo(service);
    assertThat(value(document, "event.category")).isEqualTo(category);
    assertThat(value(document, "cloud.instance.id")).isEqualTo(instance);
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
