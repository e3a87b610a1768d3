package processors.read.unpack;

import java.io.IOException;
import java.util.Objects;
import processors.record.Reason;

/**
 * Reading an object further is of no use, now or later: it is damaged, of no kind that can be read,
 * or beyond a limit. Other {@link IOException}s mean that another try may succeed.
 */
public final class ObjectDefect extends IOException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /**
   * A defect.
   *
   * @param reason {@link Reason#OBJECT_DAMAGED}, {@link Reason#OBJECT_UNKNOWN} or {@link
   *     Reason#LIMIT_EXCEEDED}
   * @param detail what was found, at which byte, and what was expected
   */
  public ObjectDefect(Reason reason, String detail) {
    super(detail);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** Why the object goes to the dead-letter channel. */
  public Reason reason() {
    return reason;
  }
}
