package routes.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a value as Python prints it (The Python Language Reference, "Literals" and "Displays"): the
 * expected documents hold objects printed so within text fields.
 */
final class PythonLiteral {

  private final String text;
  private int at;

  private PythonLiteral(String text) {
    this.text = text;
  }

  /**
   * The value of a text, made of maps, lists, strings, doubles and booleans; nothing if it is none.
   */
  static Optional<Object> read(String text) {
    PythonLiteral literal = new PythonLiteral(text);
    try {
      Object value = literal.value();
      literal.space();
      return literal.at == text.length() ? Optional.of(value) : Optional.empty();
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private Object value() {
    space();
    char first = text.charAt(at);
    return switch (first) {
      case '{' -> map();
      case '[' -> list('[', ']');
      case '(' -> list('(', ')');
      case '\'', '"' -> string();
      default -> word();
    };
  }

  private Map<String, Object> map() {
    Map<String, Object> map = new LinkedHashMap<>();
    expect('{');
    while (!accept('}')) {
      Object key = value();
      expect(':');
      map.put(String.valueOf(key), value());
      if (!accept(',')) {
        expect('}');
        return map;
      }
    }
    return map;
  }

  private List<Object> list(char open, char close) {
    List<Object> list = new ArrayList<>();
    expect(open);
    while (!accept(close)) {
      list.add(value());
      if (!accept(',')) {
        expect(close);
        return list;
      }
    }
    return list;
  }

  private String string() {
    char quote = text.charAt(at++);
    StringBuilder value = new StringBuilder();
    for (char next = text.charAt(at++); next != quote; next = text.charAt(at++)) {
      value.appendCodePoint(next == '\\' ? escape() : next);
    }
    return value.toString();
  }

  private int escape() {
    char kind = text.charAt(at++);
    return switch (kind) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'x' -> code(2);
      case 'u' -> code(4);
      case 'U' -> code(8);
      default -> kind;
    };
  }

  private int code(int digits) {
    at += digits;
    return Integer.parseInt(text.substring(at - digits, at), 16);
  }

  private Object word() {
    int from = at;
    while (at < text.length() && ",:]}) \n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(from, at);
    return switch (word) {
      case "True" -> true;
      case "False" -> false;
      case "None" -> "";
      default -> Double.valueOf(word);
    };
  }

  private boolean accept(char wanted) {
    space();
    if (text.charAt(at) != wanted) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(char wanted) {
    if (!accept(wanted)) {
      throw new IllegalArgumentException("expected " + wanted + " at " + at);
    }
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
