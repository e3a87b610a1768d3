package processors.steps;

import java.util.List;
import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/** Takes characters off the end of texts, such as the dot of a fully qualified domain name. */
public final class TrimEnd implements DocumentStep {

  @Required private String characters = "";
  @Required private List<FieldPath> fields = List.of();

  /** The characters that are taken off, in any order and number. */
  public void setCharacters(String each) {
    characters = each;
  }

  /** The fields, with white space between them. */
  public void setFields(String paths) {
    fields = FieldList.of(paths);
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    for (FieldPath field : fields) {
      String text = document.text(field);
      if (text != null) {
        document.put(field, trimmed(text, characters));
      }
    }
  }

  /** A text without any of these characters at its end. */
  public static String trimmed(String text, String characters) {
    int end = text.length();
    while (end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
