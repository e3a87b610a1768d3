package processors.steps;

import java.util.Optional;
import processors.normalize.DocumentStep;
import processors.normalize.FieldMapper;
import processors.normalize.FieldMappingText;
import processors.normalize.Required;
import processors.pattern.LineMatcher;
import processors.pattern.LinearPattern;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Takes parts of a text field into fields of their own: where the pattern is found, the named
 * groups (or, with {@code fields}, what they are mapped to, constants included) are set. Where it
 * is not found, nothing happens.
 *
 * <pre>
 * - name: consumerLag
 *   type: processors.steps.Extract
 *   properties:
 *     from: msk_message
 *     pattern: 'ConsumerLag for groupId=(?P&lt;group&gt;[\w.-]+)'
 *     fields: |
 *       msk_group_id: group
 *       msk_log_type: =ConsumerLag
 * </pre>
 */
public final class Extract implements DocumentStep {

  /** How the fields begin that say where a record comes from. */
  private static final String OF_OBJECT = "@log_";

  @Required private FieldPath from;
  @Required private LinearPattern pattern;
  private FieldMap.Columns groups;
  private FieldMapper mapper;
  private boolean ofObject;
  private final LastText<Optional<FieldMap>> last = new LastText<>(this::search);

  /** The field whose text is searched. */
  public void setFrom(String path) {
    from = FieldPath.of(path);
    ofObject = path.startsWith(OF_OBJECT);
  }

  /** What is searched for; {@code ^} ties it to the text's beginning. */
  public void setPattern(String regex) {
    pattern = LinearPattern.compile(regex);
    groups = new FieldMap.Columns(pattern.groupNames());
  }

  /** Field mappings whose sources are the pattern's groups; without them each group is a field. */
  public void setFields(String lines) {
    mapper = new FieldMapper(FieldMappingText.parse(lines));
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String text = document.text(from);
    if (text == null) {
      return;
    }
    Optional<FieldMap> found = ofObject ? last.find(text) : search(text);
    found.ifPresent(fields -> set(document, fields));
  }

  private Optional<FieldMap> search(String text) {
    return pattern.matching(
        match -> match.find(text) ? Optional.of(fields(match)) : Optional.empty());
  }

  private FieldMap fields(LineMatcher match) {
    Object[] values = new Object[groups.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = match.group(i);
    }
    return groups.fields(values);
  }

  private void set(Document document, FieldMap found) {
    if (mapper == null) {
      found.forEach((group, value) -> setIfFound(document, group, value));
    } else {
      mapper.map(new Document(found), document);
      mapper.constants(document);
    }
  }

  private static void setIfFound(Document document, String group, Object value) {
    if (value != null) {
      document.fields().put(group, value);
    }
  }
}
