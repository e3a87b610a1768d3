package processors.steps;

import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.Nesting;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Gathers the top-level fields {@code prefix_name} into the object {@code prefix} as {@code name}.
 */
public final class NestFields implements DocumentStep {

  @Required private String prefix = "";
  private Nesting nesting;

  /** The prefix without its underscore. */
  public void setPrefix(String name) {
    prefix = name;
    String start = name + "_";
    nesting =
        new Nesting(
            name,
            (field, own) ->
                field.length() > start.length() && field.startsWith(start)
                    ? field.substring(start.length())
                    : null);
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    nesting.in(document);
  }
}
