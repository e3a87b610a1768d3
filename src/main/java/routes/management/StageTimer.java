package routes.management;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.ProcessDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/**
 * Measures the time that each {@code process} step of a route takes: the meter {@code siem.stage}
 * with the tags {@code stage} (the step's bean) and {@code route}.
 *
 * <p>Camel asks it once per step when a route is made; then a step costs two readings of the clock,
 * and a step is a batch of records.
 */
public final class StageTimer implements InterceptStrategy {

  private final MeterRegistry meters;

  /**
   * @param meters where the times are kept
   */
  public StageTimer(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public Processor wrapProcessorInInterceptors(
      CamelContext context, NamedNode step, Processor target, Processor next) {
    if (step instanceof ProcessDefinition process && process.getRef() != null) {
      return new TimedStep(target, timer(process.getRef(), step));
    }
    return target;
  }

  private Timer timer(String stage, NamedNode step) {
    NamedNode route = step;
    while (route.getParent() != null) {
      route = route.getParent();
    }
    return Timer.builder("siem.stage")
        .description("Time that a step of a route took, per batch, message or request")
        .tag("stage", stage)
        .tag("route", route.getId())
        .register(meters);
  }

  private static final class TimedStep extends DelegateAsyncProcessor {

    private final Timer timer;

    TimedStep(Processor step, Timer timer) {
      super(step);
      this.timer = timer;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
      Timer.Sample sample = Timer.start();
      return super.process(
          exchange,
          doneSync -> {
            sample.stop(timer);
            callback.done(doneSync);
          });
    }
  }
}
