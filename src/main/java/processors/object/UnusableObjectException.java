package processors.object;

import java.io.IOException;
import processors.record.Reason;

/** An object that cannot be read, or not to its end, however often it is tried. */
public final class UnusableObjectException extends IOException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /**
   * @param reason the kind of trouble
   * @param detail what was found, where, and what was expected
   * @param cause where that is known
   */
  public UnusableObjectException(Reason reason, String detail, Throwable cause) {
    super(detail, cause);
    this.reason = reason;
  }

  /** The kind of trouble. */
  public Reason reason() {
    return reason;
  }
}
