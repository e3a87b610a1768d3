package processors.steps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import processors.normalize.DocumentStep;
import processors.normalize.FieldMapper;
import processors.normalize.FieldMappingText;
import processors.normalize.Required;
import processors.pattern.LineMatcher;
import processors.pattern.LinearPattern;
import processors.record.Document;
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
  private List<String> groups = List.of();
  private FieldMapper mapper;
  private boolean ofObject;
  private volatile Last last = new Last(null, Optional.empty());

  /** What was found in the last text that all records of an object share. */
  private record Last(String text, Optional<Map<String, Object>> found) {}

  /** The field whose text is searched. */
  public void setFrom(String path) {
    from = FieldPath.of(path);
    ofObject = path.startsWith(OF_OBJECT);
  }

  /** What is searched for; {@code ^} ties it to the text's beginning. */
  public void setPattern(String regex) {
    pattern = LinearPattern.compile(regex);
    groups = pattern.groupNames();
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
    found(text).ifPresent(found -> set(document, found));
  }

  private Optional<Map<String, Object>> found(String text) {
    Last known = last;
    if (ofObject && text.equals(known.text())) {
      return known.found();
    }
    Optional<Map<String, Object>> found = pattern.matching(matcher -> found(matcher, text));
    if (ofObject) {
      last = new Last(text, found);
    }
    return found;
  }

  private Optional<Map<String, Object>> found(LineMatcher match, String text) {
    if (!match.find(text)) {
      return Optional.empty();
    }
    Map<String, Object> found = new LinkedHashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      if (match.group(i) != null) {
        found.put(groups.get(i), match.group(i));
      }
    }
    return Optional.of(found);
  }

  private void set(Document document, Map<String, Object> found) {
    if (mapper == null) {
      document.merge(found);
    } else {
      mapper.map(new Document(found), document);
      mapper.constants(document);
    }
  }
}
