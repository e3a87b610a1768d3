package processors.exclude;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.smithy.jmespath.JmespathException;
import software.amazon.smithy.jmespath.JmespathExpression;

/**
 * A JMESPath expression on finished documents, and what happens to those that it is true of. Safe
 * for any thread.
 *
 * @see <a href="https://jmespath.org/specification.html">JMESPath Specification</a>
 */
public final class Condition {

  /** What happens to a document that a condition is true of. */
  enum Action {
    /** It is not loaded. */
    EXCLUDE,
    /** It is loaded and counted. */
    COUNT
  }

  private static final int SAMPLES = 3;

  private final String name;
  private final Action action;
  private final String expression;
  private final JmespathExpression compiled;
  private final AtomicInteger samplesLeft = new AtomicInteger(SAMPLES);
  private final AtomicBoolean failureTold = new AtomicBoolean();

  /**
   * Compiles a condition.
   *
   * @param name the log type and a name, with a slash between them
   * @throws JmespathException if the expression is none
   */
  Condition(String name, Action action, String expression) {
    this.name = name;
    this.action = action;
    this.expression = expression;
    this.compiled = JmespathExpression.parse(JsonLiterals.quoted(expression));
  }

  String name() {
    return name;
  }

  /** The log type whose documents it is for. */
  String logType() {
    return name.substring(0, name.indexOf('/'));
  }

  /** What it is called among those of its log type. */
  String shortName() {
    return name.substring(name.indexOf('/') + 1);
  }

  Action action() {
    return action;
  }

  String expression() {
    return expression;
  }

  /**
   * Whether it is true of a document: its result is neither null nor false, empty or zero.
   *
   * @throws JmespathException if the expression fails over this document
   */
  boolean isTrueOf(Map<String, Object> fields, DocumentRuntime runtime) {
    runtime.begin();
    try {
      return isTrue(new ConditionEvaluator(fields, runtime).visit(compiled));
    } catch (JmespathException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw new JmespathException(e.toString(), e);
    }
  }

  /** Takes one of the few times that a document may be shown. */
  boolean takeSample() {
    return samplesLeft.get() > 0 && samplesLeft.getAndDecrement() > 0;
  }

  /** Whether this is the first failure: the others are only counted. */
  boolean isFirstFailure() {
    return failureTold.compareAndSet(false, true);
  }

  private static boolean isTrue(Object result) {
    if (result instanceof Boolean truth) {
      return truth;
    }
    if (result instanceof String text) {
      return !text.isEmpty();
    }
    if (result instanceof Number number) {
      return number.doubleValue() != 0;
    }
    if (result instanceof Collection<?> list) {
      return !list.isEmpty();
    }
    return result instanceof Map<?, ?> object && !object.isEmpty();
  }
}
