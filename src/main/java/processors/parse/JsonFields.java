package processors.parse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import processors.record.FieldMap;

/**
 * Reads a JSON object into maps and lists. Of equal names the last one counts. No number loses
 * digits: whole ones are {@link Long} or {@link java.math.BigInteger}, others {@link Double} where
 * that is exact enough to print the same digits, else {@link BigDecimal}; what no double can hold,
 * and NaN and Infinity, become text.
 */
final class JsonFields {

  // Any decimal number of so many digits is the same after a way through double.
  private static final int DOUBLE_DIGITS = 15;

  private final JsonParser parser;
  private final boolean halvesPossible;

  private JsonFields(JsonParser parser, boolean halvesPossible) {
    this.parser = parser;
    this.halvesPossible = halvesPossible;
  }

  /**
   * Reads the object that the parser stands at.
   *
   * @param text what the parser reads, to see whether escapes may make half characters
   * @param root takes the object's fields
   */
  static void read(JsonParser parser, String text, FieldMap root) throws IOException {
    boolean halves = text.contains("\\ud") || text.contains("\\uD");
    new JsonFields(parser, halves).readInto(root);
  }

  /** Without recursion, so that the nesting limit alone decides how deep a record may be. */
  private void readInto(FieldMap root) throws IOException {
    Deque<Object> open = new ArrayDeque<>();
    open.push(root);
    String name = null;
    while (!open.isEmpty()) {
      JsonToken token = parser.nextToken();
      switch (token) {
        case FIELD_NAME -> name = mended(parser.currentName());
        case END_OBJECT, END_ARRAY -> open.pop();
        case START_OBJECT -> open.push(addObject(open.peek(), name));
        case START_ARRAY -> {
          List<Object> list = new ArrayList<>();
          add(open.peek(), name, list);
          open.push(list);
        }
        default -> add(open.peek(), name, scalar(token));
      }
    }
  }

  private static FieldMap addObject(Object parent, String name) {
    if (parent instanceof FieldMap object) {
      return object.putObject(name);
    }
    FieldMap element = new FieldMap();
    add(parent, name, element);
    return element;
  }

  @SuppressWarnings("unchecked")
  private static void add(Object parent, String name, Object value) {
    if (parent instanceof FieldMap object) {
      object.put(name, value);
    } else {
      ((List<Object>) parent).add(value);
    }
  }

  private Object scalar(JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING -> mended(parser.getText());
      case VALUE_NUMBER_INT -> integer();
      case VALUE_NUMBER_FLOAT -> fraction(parser.getText());
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      default -> null;
    };
  }

  private Number integer() throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? parser.getBigIntegerValue()
        : (Number) parser.getLongValue();
  }

  private static Object fraction(String digits) {
    double value = parseable(digits) ? Double.parseDouble(digits) : Double.NaN;
    if (Double.isNaN(value) || Double.isInfinite(value) || value == 0 && significant(digits)) {
      return digits;
    }
    if (digits.length() <= DOUBLE_DIGITS || value == 0) {
      return value;
    }
    BigDecimal exact = new BigDecimal(digits);
    return exact.compareTo(new BigDecimal(Double.toString(value))) == 0 ? (Object) value : exact;
  }

  private static boolean parseable(String digits) {
    char last = digits.charAt(digits.length() - 1);
    return last >= '0' && last <= '9';
  }

  /** Whether a number that came out as zero was another one, too small for a double. */
  private static boolean significant(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c == 'e' || c == 'E') {
        return false;
      }
      if (c >= '1' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  /** Half characters, which only escapes can make, cannot be written as UTF-8 again. */
  private String mended(String text) {
    if (!halvesPossible) {
      return text;
    }
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      mended = mended == null ? new StringBuilder(text) : mended;
      mended.setCharAt(i, '\uFFFD');
    }
    return mended == null ? text : mended.toString();
  }
}
