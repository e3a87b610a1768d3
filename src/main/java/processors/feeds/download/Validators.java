package processors.feeds.download;

/**
 * What a server said of the version of a file that it sent, to ask for a newer one only (RFC 9110,
 * section 8.8).
 *
 * @param etag the entity tag, or null
 * @param lastModified the date of the last change as the server wrote it, or null
 */
public record Validators(String etag, String lastModified) {

  /** Nothing is known. */
  public static final Validators NONE = new Validators(null, null);
}
