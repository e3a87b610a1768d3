package processors.read;

/** An object's members cannot be followed further. Caught by the reader that walks them. */
final class JsonDamage extends Exception {

  private static final long serialVersionUID = 1L;

  /** Says what was expected. */
  JsonDamage(String expected) {
    super(expected);
  }
}
