package processors.steps;

import java.util.List;
import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.pattern.LinearPattern;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Turns hexadecimal texts, such as {@code 0x1f}, into numbers. What is no such text, or does not
 * fit into the 63 bits of OpenSearch's {@code long}, stays as it is.
 */
public final class HexNumbers implements DocumentStep {

  private static final LinearPattern HEX = LinearPattern.compile("(0[xX])?[0-9a-fA-F]+");
  private static final int LONGEST = 15;

  @Required private List<FieldPath> fields = List.of();

  /** The fields, with white space between them. */
  public void setFields(String paths) {
    fields = FieldList.of(paths);
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    for (FieldPath field : fields) {
      String text = document.text(field);
      if (text != null && HEX.matches(text)) {
        convert(document, field, digits(text));
      }
    }
  }

  private static void convert(Document document, FieldPath field, String digits) {
    if (digits.length() <= LONGEST) {
      document.put(field, digits.isEmpty() ? 0L : Long.parseLong(digits, 16));
    }
  }

  /** The digits without prefix and leading zeros. */
  private static String digits(String text) {
    int from = text.length() > 1 && (text.charAt(1) | 0x20) == 'x' ? 2 : 0;
    while (from < text.length() && text.charAt(from) == '0') {
      from++;
    }
    return text.substring(from);
  }
}
