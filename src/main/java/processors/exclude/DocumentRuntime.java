package processors.exclude;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import processors.record.FieldMap;
import software.amazon.smithy.jmespath.JmespathException;
import software.amazon.smithy.jmespath.JmespathExceptionType;
import software.amazon.smithy.jmespath.RuntimeType;
import software.amazon.smithy.jmespath.evaluation.EvaluationUtils;
import software.amazon.smithy.jmespath.evaluation.JmespathRuntime;
import software.amazon.smithy.jmespath.evaluation.NumberType;

/**
 * Lets JMESPath look at a document as it is: maps, lists, texts, numbers and booleans. Each step of
 * an evaluation and each 16 characters that it looks at count; beyond a limit the evaluation ends
 * with an error, so that no expression and no document can make it long. Not thread-safe: one for
 * each batch.
 */
final class DocumentRuntime implements JmespathRuntime<Object> {

  /** A few milliseconds of work; a typical condition takes ten steps. */
  static final int MOST_STEPS = 200_000;

  private static final int CHARACTERS_A_STEP = 16;

  /** Doubles end at 10^308: exact arithmetic with numbers far beyond would take for ever. */
  private static final int LONGEST_NUMBER = 1000;

  private int steps;

  /** Begins another evaluation. */
  void begin() {
    steps = 0;
  }

  void step() {
    count(1);
  }

  private void count(int work) {
    steps += work;
    if (steps > MOST_STEPS || steps < 0) {
      throw new JmespathException("expected at most " + MOST_STEPS + " steps of evaluation");
    }
  }

  private String counted(String text) {
    count(1 + text.length() / CHARACTERS_A_STEP);
    return text;
  }

  /** Classes are asked for before interfaces, which are much slower to find missing. */
  @Override
  public RuntimeType typeOf(Object value) {
    if (value == null) {
      return RuntimeType.NULL;
    }
    if (value instanceof String) {
      return RuntimeType.STRING;
    }
    if (value instanceof FieldMap) {
      return RuntimeType.OBJECT;
    }
    if (value instanceof Number) {
      return RuntimeType.NUMBER;
    }
    if (value instanceof Boolean) {
      return RuntimeType.BOOLEAN;
    }
    if (value instanceof Map<?, ?>) {
      return RuntimeType.OBJECT;
    }
    if (value instanceof Collection<?>) {
      return RuntimeType.ARRAY;
    }
    throw new IllegalArgumentException("no document holds a " + value.getClass());
  }

  @Override
  public boolean is(Object value, RuntimeType type) {
    return typeOf(value) == type;
  }

  @Override
  public boolean equal(Object a, Object b) {
    step();
    if (a instanceof String text) {
      return text.equals(b);
    }
    return EvaluationUtils.equals(this, a, b);
  }

  @Override
  public String toString(Object value) {
    step();
    return value instanceof String text
        ? counted('"' + text + '"')
        : JmespathRuntime.super.toString(value);
  }

  @Override
  public Object createNull() {
    return null;
  }

  @Override
  public Object createBoolean(boolean truth) {
    return truth;
  }

  @Override
  public boolean asBoolean(Object value) {
    return expect(Boolean.class, value);
  }

  @Override
  public Object createString(String text) {
    return counted(text);
  }

  @Override
  public String asString(Object value) {
    return counted(expect(String.class, value));
  }

  @Override
  public Object createNumber(Number number) {
    if (number instanceof BigDecimal decimal
        && Math.abs((long) decimal.precision() - decimal.scale()) > LONGEST_NUMBER) {
      throw new JmespathException("expected a number below 10^" + LONGEST_NUMBER);
    }
    if (number instanceof BigInteger) {
      count(LONGEST_NUMBER / CHARACTERS_A_STEP);
    }
    return number;
  }

  @Override
  public NumberType numberType(Object value) {
    return EvaluationUtils.numberType(asNumber(value));
  }

  @Override
  public Number asNumber(Object value) {
    return expect(Number.class, value);
  }

  @Override
  public Object element(Object array, int index) {
    step();
    if (array instanceof List<?> list) {
      return list.get(index);
    }
    return new ArrayList<Object>(collection(array)).get(index);
  }

  @Override
  public Object value(Object object, Object name) {
    step();
    if (object == null || object instanceof String) {
      return null;
    }
    if (object instanceof FieldMap fields) {
      return fields.get(name);
    }
    return object instanceof Map<?, ?> map ? map.get(name) : null;
  }

  @Override
  public int length(Object value) {
    if (value instanceof String text) {
      return text.codePointCount(0, text.length());
    }
    if (value instanceof Map<?, ?> object) {
      return object.size();
    }
    return collection(value).size();
  }

  @Override
  public Iterable<?> asIterable(Object value) {
    Collection<?> elements =
        value instanceof Map<?, ?> object ? object.keySet() : collection(value);
    count(1 + elements.size());
    return elements;
  }

  @Override
  public ArrayBuilder<Object> arrayBuilder() {
    step();
    return new Elements();
  }

  @Override
  public ObjectBuilder<Object> objectBuilder() {
    step();
    return new Fields();
  }

  private static Collection<?> collection(Object value) {
    return expect(Collection.class, value);
  }

  private static <T> T expect(Class<T> type, Object value) {
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    throw new JmespathException(
        JmespathExceptionType.INVALID_TYPE,
        "expected a "
            + type.getSimpleName()
            + ", got "
            + (value == null ? "null" : "a " + value.getClass().getSimpleName()));
  }

  private final class Elements implements ArrayBuilder<Object> {
    private final List<Object> list = new ArrayList<>();

    @Override
    public void add(Object value) {
      step();
      list.add(value);
    }

    @Override
    public void addAll(Object collection) {
      asIterable(collection).forEach(list::add);
    }

    @Override
    public Object build() {
      return list;
    }
  }

  private final class Fields implements ObjectBuilder<Object> {
    private final Map<String, Object> map = new LinkedHashMap<>();

    @Override
    public void put(Object name, Object value) {
      step();
      map.put(asString(name), value);
    }

    @Override
    public void putAll(Object object) {
      asIterable(object).forEach(name -> map.put(asString(name), value(object, name)));
    }

    @Override
    public Object build() {
      return map;
    }
  }
}
