package embedded.opensearch;

import java.util.List;
import org.opensearch.env.Environment;
import org.opensearch.index.mapper.MapperExtrasPlugin;
import org.opensearch.index.reindex.ReindexPlugin;
import org.opensearch.join.ParentJoinPlugin;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessPlugin;
import org.opensearch.percolator.PercolatorPlugin;
import org.opensearch.script.mustache.MustachePlugin;
import org.opensearch.search.aggregations.matrix.MatrixAggregationPlugin;
import org.opensearch.transport.Netty4Plugin;

/**
 * A node that takes its modules from the class path, since there is no installation to load them
 * from.
 */
final class EmbeddedNode extends Node {
  EmbeddedNode(Environment environment) {
    super(
        environment,
        List.of(
            Netty4Plugin.class,
            ReindexPlugin.class,
            MapperExtrasPlugin.class,
            PainlessPlugin.class,
            MustachePlugin.class,
            MatrixAggregationPlugin.class,
            ParentJoinPlugin.class,
            PercolatorPlugin.class),
        false);
  }
}
