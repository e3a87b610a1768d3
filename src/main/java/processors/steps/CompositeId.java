package processors.steps;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * {@code @id} for records without an id of their own that are about something that has one: made of
 * several fields. Where one of them is missing, the record keeps the id that it has.
 */
public final class CompositeId implements DocumentStep {

  private static final FieldPath ID = FieldPath.of("@id");
  private static final int HASH_BYTES = 15;

  @Required private List<FieldPath> fields = List.of();

  /** The fields, with white space between them. */
  public void setFields(String paths) {
    fields = Arrays.stream(paths.strip().split("\\s+")).map(FieldPath::of).toList();
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    StringBuilder seed = new StringBuilder();
    for (FieldPath field : fields) {
      String part = document.text(field);
      if (part == null) {
        return;
      }
      seed.append(part).append('\n');
    }
    document.put(ID, hash(seed.toString()));
  }

  private static String hash(String seed) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(digest, HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
