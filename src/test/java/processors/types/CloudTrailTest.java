package processors.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processors.normalize.SampleRecords;
import processors.record.Document;
import processors.record.FieldPath;

class CloudTrailTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                             | event.outcome | success
          {'errorCode': 'AccessDenied'}                                  | event.outcome | failure
          {'errorMessage': 'No'}                                         | event.outcome | failure
          {'user': {'name': 'alice'}}                                    | user.name     | alice
          {'user': {'name': 'arn:aws:iam::1:user/dept/alice'}}           | user.name     | alice
          {'user': {'name': 'arn:aws:sts::1:assumed-role/admin/alice'}}  | user.name     | alice
          {'user': {'name': 'arn:aws:iam::123456789012:root'}}           | user.name     | root
          {'user': {'name': 'AROAIDPPEZS35WEXAMPLE:session'}}            | user.name     | session
          """)
  void saysWhoAndHowItEnded(String fields, String path, String expected) {
    assertThat(applied(fields).get(FieldPath.of(path))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "null",
      textBlock =
          """
          {'eventSource': 'ssm.amazonaws.com', 'eventName': 'StartSession', 'requestParameters': {'target': 'i-01234567'}}                | i-01234567
          {'eventSource': 'ssm.amazonaws.com', 'eventName': 'StartSession', 'requestParameters': null}                                    | null
          {'eventSource': 'ssm.amazonaws.com', 'eventName': 'PutComplianceItems', 'requestParameters': {'resourceId': 'i-01234567'}}      | i-01234567
          {'eventSource': 'ssm.amazonaws.com', 'eventName': 'PutComplianceItems', 'requestParameters': {'resourceId': 'other'}}           | null
          {'eventSource': 'ssm.amazonaws.com', 'eventName': 'GetParameter', 'requestParameters': {'target': 'i-01234567'}}                | null
          {'eventSource': 'sts.amazonaws.com', 'userAgent': 'ec2.amazonaws.com', 'requestParameters': {'roleSessionName': 'i-01234567'}}  | i-01234567
          {'eventSource': 'sts.amazonaws.com', 'userAgent': 'ec2.amazonaws.com', 'requestParameters': null}                               | null
          {'eventSource': 'sts.amazonaws.com', 'userAgent': 'curl', 'requestParameters': {'roleSessionName': 'i-01234567'}}               | null
          {'eventSource': 'cloudhsm.amazonaws.com', 'responseElements': {'hsmId': 'hsm-1'}}                                               | hsm-1
          {'eventSource': 'cloudhsm.amazonaws.com', 'responseElements': {'hsm': {'hsmId': 'hsm-2'}}}                                      | hsm-2
          {'eventSource': 'cloudhsm.amazonaws.com', 'responseElements': null}                                                             | null
          {'eventName': 'StartSession'}                                                                                                   | null
          """)
  void findsTheInstanceThatACallIsAbout(String fields, String expected) {
    assertThat(applied(fields).text(FieldPath.of("cloud.instance.id"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'eventSource': 'cloudhsm.amazonaws.com', 'requestParameters': {'clusterId': 'c-1'}, 'responseElements': {'hsmId': 'h-1'}, 'related': {'ip': ['10.0.0.1']}} | {'ip': ['10.0.0.1'], 'hosts': ['c-1', 'h-1']}
          {'eventSource': 'cloudhsm.amazonaws.com', 'requestParameters': null, 'related': {'ip': ['10.0.0.1']}}                                                      | {'ip': ['10.0.0.1']}
          """)
  void keepsWhatIsRelated(String fields, String expected) {
    assertThat(applied(fields).fields().get("related")).isEqualTo(SampleRecords.fields(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "null",
      textBlock =
          """
          # whatever the service
          x | responseElements.credentials | 'arn:aws:iam::1:role/r'     | {'iam': 'arn:aws:iam::1:role/r'}
          x | responseElements.credentials | 'other'                     | {'value': 'other'}
          x | responseElements.credentials | {'accessKeyId': 'A'}        | {'accessKeyId': 'A'}
          x | responseElements.credentials | null                        | null
          x | responseElements.status      | 'FAILED'                    | {'status': 'FAILED'}
          x | responseElements.status      | {'code': 1}                 | {'code': 1}
          x | responseElements.policy      | 'text'                      | {'value': 'text'}
          x | responseElements.policy      | null                        | null
          x | requestParameters.tags       | ['a', 'b']                  | {'value': ['a', 'b']}
          x | requestParameters.tags       | [{'key': 'a'}]              | [{'key': 'a'}]
          x | requestParameters.tags       | []                          | null
          x | requestParameters.tags       | true                        | {'value': 'true'}
          x | requestParameters.tags       | null                        | null
          x | requestParameters.disableApiTermination | {'value': true}  | true
          x | requestParameters.disableApiStop | true                    | true
          # of one service only
          glue            | requestParameters.configuration | 'a'         | {'text': 'a'}
          cognito-idp     | responseElements.session        | 'a'         | {'value': 'a'}
          ecs             | requestParameters.command       | 'a'         | {'command': 'a'}
          ssm             | requestParameters.parameters    | 'a'         | {'value': 'a'}
          sqlworkbench    | requestParameters.parameters    | 'a'         | {'value': 'a'}
          redshift-data   | responseElements.database       | 'a'         | {'name': 'a'}
          cloud9          | requestParameters.settings      | 'a'         | {'value': 'a'}
          cloud9          | requestParameters.settings      | {'b': 'a'}  | {'b': 'a'}
          x               | requestParameters.settings      | 'a'         | 'a'
          dynamodb        | requestParameters.items         | ['a']       | {'value': ['a']}
          inspector2      | requestParameters.accountIds    | [{'a': 1}]  | '[{\\"a\\":1}]'
          inspector2      | requestParameters.accountIds    | ['1']       | ['1']
          codeguru-security | requestParameters.resourceId  | {'a': 1}    | '{\\"a\\":1}'
          codeguru-security | requestParameters.resourceId  | 'a'         | 'a'
          athena          | responseElements.tableMetadataList | [{'parameters': {'projection.date.interval.unit': 'D'}}, 5, {}] | [{'parameters': {'projection.date.interval_unit': 'D'}}, 5, {}]
          athena          | responseElements.tableMetadata  | {'parameters': {'projection.part_date.interval.unit': 'D'}} | {'parameters': {'projection.part_date.interval_unit': 'D'}}
          athena          | responseElements.tableMetadata  | {'parameters': null} | {'parameters': null}
          s3              | requestParameters.ReplicationConfiguration.Rule | [{'Filter': {'a': 1}}, {'Filter': null}] | [{'Filter': '{\\"a\\":1}'}, {'Filter': null}]
          """)
  void givesFieldsOfManyShapesOne(String service, String path, String before, String after) {
    Document document =
        SampleRecords.document(
            "{'eventSource': '%s.amazonaws.com', 'in': %s, 'out': %s}"
                .formatted(service, before, after));
    Object expected = document.fields().remove("out");
    document.put(FieldPath.of(path), document.fields().remove("in"));

    apply(document);

    assertThat(document.get(FieldPath.of(path))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'requestParameters': null, 'responseElements': null}
          {'requestParameters': 'text', 'responseElements': ['x']}
          {'requestParameters': {'ReplicationConfiguration': {'Rule': {'Filter': 1}}}, 'responseElements': {'tableMetadataList': {}}}
          """)
  void isNotSurprisedByAnyShape(String fields) {
    for (String service :
        new String[] {"athena", "s3", "inspector2", "codeguru-security", "cloudhsm"}) {
      Document document = SampleRecords.document(fields);
      document.fields().put("eventSource", service + ".amazonaws.com");

      apply(document);

      assertThat(document.text(FieldPath.of("event.outcome"))).isEqualTo("success");
    }
  }

  private static Document applied(String fields) {
    Document document = SampleRecords.document(fields);
    apply(document);
    return document;
  }

  private static void apply(Document document) {
    new CloudTrail().apply(document, SampleRecords.record(""), SampleRecords.source());
  }
}
