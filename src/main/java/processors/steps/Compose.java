package processors.steps;

import java.util.ArrayList;
import java.util.List;
import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Sets a field to a text composed of others. Where one of them has no value ({@code -} counts as
 * none), nothing happens.
 *
 * <pre>
 * - name: cloudfrontUrl
 *   type: processors.steps.Compose
 *   properties:
 *     to: url.full
 *     template: '{cs_protocol}://{cs_host}{cs_uri_stem}'
 * </pre>
 */
public final class Compose implements DocumentStep {

  @Required private FieldPath to;
  private final List<String> literals = new ArrayList<>();
  private final List<FieldPath> sources = new ArrayList<>();
  @Required private String template;
  private int end;

  /** The field that is set. */
  public void setTo(String path) {
    to = FieldPath.of(path);
  }

  /**
   * The text, with field paths in braces.
   *
   * @throws IllegalArgumentException if a brace is not closed
   */
  public void setTemplate(String text) {
    template = text;
    int at = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
      int close = template.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException(
            "expected '}' after '{' in the template '" + template + "'");
      }
      literals.add(template.substring(at, open));
      sources.add(FieldPath.of(template.substring(open + 1, close)));
      at = close + 1;
    }
    end = at;
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sources.size(); i++) {
      Object value = document.get(sources.get(i));
      if (!(value instanceof String || value instanceof Number)) {
        return;
      }
      String part = value.toString();
      if (part.isEmpty() || part.equals("-")) {
        return;
      }
      text.append(literals.get(i)).append(part);
    }
    document.put(to, text.append(template, end, template.length()).toString());
  }
}
