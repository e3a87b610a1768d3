package processors.steps;

import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Gathers the top-level fields {@code prefix_name} into the object {@code prefix} as {@code name}.
 */
public final class NestFields implements DocumentStep {

  @Required private String prefix = "";

  /** The prefix without its underscore. */
  public void setPrefix(String name) {
    prefix = name;
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String start = prefix + "_";
    document.moveUnder(
        prefix,
        name ->
            name.length() > start.length() && name.startsWith(start)
                ? name.substring(start.length())
                : null);
  }
}
