package processors.types;

import processors.normalize.DocumentStep;
import processors.pattern.LinearPattern;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * {@code cloud.region} from the end point to which an S3 request went, where nothing else tells it.
 * The region is the last label before AWS's domain; a bucket's name may hold that of another one
 * ("Amazon Simple Storage Service endpoints and quotas", AWS General Reference).
 */
public final class S3Region implements DocumentStep {

  private static final LinearPattern ENDPOINT =
      LinearPattern.compile(
          "(^|[.-])(?P<region>global|(eusc-de|[a-z]{2}(-gov|-iso[a-z]?)?)-[a-z]+-[0-9]+)"
              + "(\\.vpce)?\\.amazonaws\\.(com|com\\.cn|eu)$");
  private static final FieldPath FROM = FieldPath.of("EndPoint");
  private static final FieldPath TO = FieldPath.of("cloud.region");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String endpoint = document.text(FROM);
    if (endpoint != null && "unknown".equals(document.get(TO))) {
      String region = ENDPOINT.matching(match -> match.find(endpoint) ? match.group(0) : null);
      if (region != null) {
        document.put(TO, region);
      }
    }
  }
}
