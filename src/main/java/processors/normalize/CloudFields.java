package processors.normalize;

import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Sets {@code cloud.provider}, {@code cloud.account.id} and {@code cloud.region} where the record
 * does not.
 */
final class CloudFields {

  private static final FieldPath CLOUD = FieldPath.of("cloud");
  private static final FieldPath PROVIDER = FieldPath.of("cloud.provider");
  private static final FieldPath ACCOUNT = FieldPath.of("cloud.account.id");
  private static final FieldPath REGION = FieldPath.of("cloud.region");
  private static final String UNKNOWN = "unknown";

  private final String provider;

  /**
   * @param provider the provider of logs that do not name theirs, or empty for logs from no cloud
   */
  CloudFields(String provider) {
    this.provider = provider;
  }

  void complete(Document document, Record record, ObjectSource source) {
    if (!provider.isEmpty() && isNone(document.get(PROVIDER))) {
      document.put(PROVIDER, provider);
    }
    if (document.get(CLOUD) == null) {
      return;
    }
    String account = first(record.envelope().accountId(), source.accountId());
    Object known = document.get(ACCOUNT);
    if (isNone(known) || known.equals(UNKNOWN)) {
      document.put(ACCOUNT, first(account, UNKNOWN));
    }
    if (isNone(document.get(REGION))) {
      document.put(REGION, first(record.envelope().region(), first(source.region(), UNKNOWN)));
    }
  }

  private static boolean isNone(Object value) {
    return value == null || value.equals("");
  }

  private static String first(String one, String other) {
    return one != null ? one : other;
  }
}
