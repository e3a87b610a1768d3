package processors.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;

class S3RegionTest {

  private static final FieldPath REGION = FieldPath.of("cloud.region");

  @ParameterizedTest
  @CsvSource({
    "b.s3.us-west-1.amazonaws.com, us-west-1",
    "s3.af-south-1.amazonaws.com, af-south-1",
    "b.s3-eu-west-1.amazonaws.com, eu-west-1",
    "b.s3-website-us-east-1.amazonaws.com, us-east-1",
    "b.s3.dualstack.sa-east-1.amazonaws.com, sa-east-1",
    "b.s3-fips.us-gov-west-1.amazonaws.com, us-gov-west-1",
    "b.s3.cn-north-1.amazonaws.com.cn, cn-north-1",
    "b.s3.il-central-1.amazonaws.com, il-central-1",
    "b.vpce-1a2b3c-4d5e.s3.eu-central-1.vpce.amazonaws.com, eu-central-1",
    "a.mrap.accesspoint.s3-global.amazonaws.com, global",
    "logs-us-east-1-copy.s3.eu-west-1.amazonaws.com, eu-west-1",
    "global-assets.s3.ap-southeast-2.amazonaws.com, ap-southeast-2",
    "global-assets.s3.amazonaws.com, unknown",
    "b.s3-accelerate.amazonaws.com, unknown",
    "vhost.example.com, unknown",
    ", unknown",
  })
  void theLastLabelBeforeTheDomainIsTheRegion(String endpoint, String region) {
    assertThat(apply(endpoint, "unknown").get(REGION)).isEqualTo(region);
  }

  @ParameterizedTest
  @CsvSource({"b.s3.us-west-1.amazonaws.com"})
  void aRegionThatIsKnownStays(String endpoint) {
    assertThat(apply(endpoint, "ap-northeast-1").get(REGION)).isEqualTo("ap-northeast-1");
  }

  private static Document apply(String endpoint, String known) {
    Document document = new Document(new FieldMap());
    document.put(REGION, known);
    document.fields().put("EndPoint", endpoint);
    new S3Region().apply(document, null, null);
    return document;
  }
}
