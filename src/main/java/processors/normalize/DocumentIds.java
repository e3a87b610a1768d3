package processors.normalize;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * The {@code _id} of each document of one object: the same at every delivery, so that a second one
 * overwrites the first, and another for each record, so that lines that happen to be equal are all
 * kept.
 *
 * <ul>
 *   <li>a log type whose records have an id of their own: that id, and its suffix if there is one
 *   <li>a record in an envelope that numbers its records: a hash of the record and that number
 *   <li>otherwise a hash of the object's address, the record's place in it and the record
 * </ul>
 *
 * <p>Not thread-safe: one for each batch.
 */
final class DocumentIds {

  private static final int HASH_BYTES = 15;

  /** OpenSearch refuses an {@code _id} of more than 512 bytes. */
  private static final int LONGEST_ID = 512;

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final FieldPath ownId;
  private final FieldPath ownIdSuffix;
  private final MessageDigest sha256;
  private final byte[] address;

  /**
   * @param ownId the field with the record's own id, or null
   * @param ownIdSuffix the field that tells apart records with the same id, or null
   */
  DocumentIds(FieldPath ownId, FieldPath ownIdSuffix, ObjectSource source) {
    this.ownId = ownId;
    this.ownIdSuffix = ownIdSuffix;
    this.sha256 = sha256();
    String uri = source.reference().uri();
    this.address = Arrays.copyOf(sha256.digest(utf8(uri)), Long.BYTES * 2);
  }

  /** The record's id without any suffix: the document's {@code @id}. */
  String base(Document document, Record record) {
    String own = ownId == null ? null : scalar(document.get(ownId));
    if (own != null && !own.isEmpty()) {
      return fitting(own);
    }
    if (record.envelope().id() != null) {
      sha256.update(utf8(record.envelope().id()));
      sha256.update((byte) 0); // an id's last character is not the text's first
      return hash(utf8(record.text()));
    }
    sha256.update(address);
    sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(record.number()).flip());
    return hash(utf8(record.text()));
  }

  /** The document's {@code _id}: its {@code @id} and what tells apart records that share it. */
  String full(String base, Document document) {
    String suffix = suffix(document);
    return suffix == null || suffix.isEmpty() ? base : fitting(base + "_" + suffix);
  }

  /** What tells apart records that share an id, or null. */
  String suffix(Document document) {
    String suffix = document.idSuffix();
    return suffix == null && ownIdSuffix != null ? scalar(document.get(ownIdSuffix)) : suffix;
  }

  /** The id, or its hash if it is too long for OpenSearch. */
  private String fitting(String id) {
    if (id.length() * 3 <= LONGEST_ID) {
      return id;
    }
    byte[] utf8 = utf8(id);
    return utf8.length <= LONGEST_ID ? id : hash(utf8);
  }

  private static String scalar(Object value) {
    return value instanceof String || value instanceof Number ? value.toString() : null;
  }

  private String hash(byte[] last) {
    return BASE64.encodeToString(Arrays.copyOf(sha256.digest(last), HASH_BYTES));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
