package processors.exclude;

import software.amazon.smithy.jmespath.JmespathExpression;
import software.amazon.smithy.jmespath.RuntimeType;
import software.amazon.smithy.jmespath.ast.ComparatorExpression;
import software.amazon.smithy.jmespath.ast.ComparatorType;
import software.amazon.smithy.jmespath.ast.FilterProjectionExpression;
import software.amazon.smithy.jmespath.ast.ObjectProjectionExpression;
import software.amazon.smithy.jmespath.ast.ProjectionExpression;
import software.amazon.smithy.jmespath.ast.Subexpression;
import software.amazon.smithy.jmespath.evaluation.Evaluator;
import software.amazon.smithy.jmespath.evaluation.JmespathRuntime;

/**
 * Evaluates JMESPath on a document's own maps and lists. Unlike the specification, but like the
 * Python library that the reference system uses, it also orders texts: {@code eventVersion >=
 * '1.08'}.
 */
final class ConditionEvaluator extends Evaluator<Object> {

  private final DocumentRuntime runtime;

  ConditionEvaluator(Object current, DocumentRuntime runtime) {
    super(current, runtime);
    this.runtime = runtime;
  }

  @Override
  public Object visit(JmespathExpression expression) {
    runtime.step();
    return expression.accept(this);
  }

  @Override
  public Object visitComparator(ComparatorExpression comparison) {
    ComparatorType comparator = comparison.getComparator();
    if (comparator == ComparatorType.EQUAL || comparator == ComparatorType.NOT_EQUAL) {
      return super.visitComparator(comparison);
    }
    Object left = visit(comparison.getLeft());
    Object right = visit(comparison.getRight());
    if (!ordered(left, right, RuntimeType.NUMBER) && !ordered(left, right, RuntimeType.STRING)) {
      return null;
    }
    int order = runtime.compare(left, right);
    return switch (comparator) {
      case LESS_THAN -> order < 0;
      case LESS_THAN_EQUAL -> order <= 0;
      case GREATER_THAN -> order > 0;
      default -> order >= 0;
    };
  }

  private boolean ordered(Object left, Object right, RuntimeType type) {
    return runtime.is(left, type) && runtime.is(right, type);
  }

  @Override
  public Object visitSubexpression(Subexpression expression) {
    return on(visit(expression.getLeft())).visit(expression.getRight());
  }

  @Override
  public Object visitProjection(ProjectionExpression projection) {
    Object list = visit(projection.getLeft());
    if (!runtime.is(list, RuntimeType.ARRAY)) {
      return null;
    }
    JmespathRuntime.ArrayBuilder<Object> results = runtime.arrayBuilder();
    for (Object element : runtime.asIterable(list)) {
      addUnlessNull(results, on(element).visit(projection.getRight()));
    }
    return results.build();
  }

  @Override
  public Object visitFilterProjection(FilterProjectionExpression projection) {
    Object list = visit(projection.getLeft());
    if (!runtime.is(list, RuntimeType.ARRAY)) {
      return null;
    }
    JmespathRuntime.ArrayBuilder<Object> results = runtime.arrayBuilder();
    for (Object element : runtime.asIterable(list)) {
      ConditionEvaluator inside = on(element);
      if (runtime.isTruthy(inside.visit(projection.getComparison()))) {
        addUnlessNull(results, inside.visit(projection.getRight()));
      }
    }
    return results.build();
  }

  @Override
  public Object visitObjectProjection(ObjectProjectionExpression projection) {
    Object object = visit(projection.getLeft());
    if (!runtime.is(object, RuntimeType.OBJECT)) {
      return null;
    }
    JmespathRuntime.ArrayBuilder<Object> results = runtime.arrayBuilder();
    for (Object name : runtime.asIterable(object)) {
      addUnlessNull(results, on(runtime.value(object, name)).visit(projection.getRight()));
    }
    return results.build();
  }

  private ConditionEvaluator on(Object value) {
    return new ConditionEvaluator(value, runtime);
  }

  private static void addUnlessNull(JmespathRuntime.ArrayBuilder<Object> results, Object value) {
    if (value != null) {
      results.add(value);
    }
  }
}
