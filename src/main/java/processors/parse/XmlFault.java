package processors.parse;

import processors.record.Reason;

/** Why a record is no XML that can be taken; the message names place and expectation. */
final class XmlFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  XmlFault(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
