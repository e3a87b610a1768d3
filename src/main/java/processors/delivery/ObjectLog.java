package processors.delivery;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processors.record.ObjectReference;

/** Writes one line to the log for each object that is done. */
public final class ObjectLog implements Consumer<ObjectSummary> {

  private static final Logger LOG = LoggerFactory.getLogger(ObjectLog.class);

  @Override
  public void accept(ObjectSummary summary) {
    ObjectReference object = summary.object().reference();
    LOG.atInfo()
        .addKeyValue("bucket", object.bucket())
        .addKeyValue("key", object.key())
        .addKeyValue("log_type", summary.object().logType())
        .addKeyValue("records", summary.records())
        .addKeyValue("loaded", summary.loaded())
        .addKeyValue("excluded", summary.excluded())
        .addKeyValue("dead_letters", summary.deadLetters())
        .addKeyValue("millis", summary.took().toMillis())
        .log("object done");
  }
}
