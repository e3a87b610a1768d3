package processors.types;

import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * The event's own id: the HSM, how often it had been restarted, and the event's number and time in
 * microseconds there. So an event that comes both by a subscription and by an export is one
 * document. Comes before the numbers lose their hexadecimal form.
 */
public final class CloudHsmId implements DocumentStep {

  private static final FieldPath HSM = FieldPath.of("cloudhsm.hsm_id");
  private static final FieldPath REBOOTS = FieldPath.of("reboot_counter");
  private static final FieldPath SEQUENCE = FieldPath.of("sequence_no");
  private static final FieldPath MICROSECONDS = FieldPath.of("timestamp_usec");
  private static final FieldPath ID = FieldPath.of("@id");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String hsm = document.text(HSM);
    String reboots = document.text(REBOOTS);
    String sequence = document.text(SEQUENCE);
    String microseconds = document.text(MICROSECONDS);
    if (hsm != null && reboots != null && sequence != null && microseconds != null) {
      document.put(ID, String.join("_", hsm, reboots, sequence, microseconds));
    }
  }
}
