package processors.exclude;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Reads sources of rules again. */
public final class RefreshRules implements Processor {

  private final RuleBook book;
  private final List<RuleSource> sources;

  /**
   * The step.
   *
   * @param book takes what is new
   */
  public RefreshRules(RuleBook book, List<RuleSource> sources) {
    this.book = book;
    this.sources = List.copyOf(sources);
  }

  @Override
  public void process(Exchange exchange) {
    refresh();
  }

  /** Reads them. */
  public void refresh() {
    sources.forEach(book::refresh);
  }
}
