package bench;

import bench.logs.GeneratedObject;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import processors.normalize.LogType;
import processors.read.ObjectReader;
import processors.read.RecordBatches;
import processors.record.RecordBatch;

/** The same processors as the route's, called one after the other by hand, with a clock between. */
final class StepWork implements ObjectWork {

  private final CamelContext context;
  private final ObjectReader reader;
  private final LogType logType;
  private final List<Step> steps;
  private StageCosts costs = new StageCosts();

  StepWork(CamelContext context, ObjectReader reader, LogType logType) {
    this.context = context;
    this.reader = reader;
    this.logType = logType;
    this.steps = new RouteSteps(context).of(logType.name());
  }

  /** What the stages took since the last call. */
  StageCosts take() {
    StageCosts taken = costs;
    costs = new StageCosts();
    return taken;
  }

  @Override
  public void run(GeneratedObject object) throws Exception {
    Prepared prepared = new Prepared(object);
    RecordBatches[] opened = new RecordBatches[1];
    costs.add(Stage.READ, Cost.of(() -> opened[0] = open(object)));
    try (RecordBatches batches = opened[0]) {
      RecordBatch batch = next(batches);
      while (batch != null) {
        RecordBatch done = batch;
        run(done);
        costs.add(Stage.CHECK, Cost.of(() -> prepared.add(done)));
        batch = next(batches);
      }
    }
    prepared.check();
  }

  private RecordBatches open(GeneratedObject object) throws Exception {
    return reader.open(
        new ByteArrayInputStream(object.packed()),
        logType.format(),
        GeneratedSource.of(object, logType),
        GeneratedSource.NOBODY);
  }

  private RecordBatch next(RecordBatches batches) throws Exception {
    RecordBatch[] read = new RecordBatch[1];
    costs.add(Stage.READ, Cost.of(() -> read[0] = batches.hasNext() ? batches.next() : null));
    return read[0];
  }

  private void run(RecordBatch batch) throws Exception {
    Exchange exchange = new DefaultExchange(context);
    exchange.getMessage().setBody(batch);
    for (Step step : steps) {
      costs.add(step.stage(), Cost.of(() -> step.processor().process(exchange)));
    }
  }
}
