package processors.types;

import java.util.Optional;
import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.pattern.LinearPattern;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;
import processors.steps.InstanceId;
import processors.steps.LastText;

/**
 * What the place of a web server's log says of the server: {@code service.name} from {@code
 * /web-site-name=…/} in the object's key, {@code cloud.instance.id} and {@code related.hosts} from
 * the log stream's name, {@code url.scheme} from the log group's name, in which {@code ssl} means
 * https.
 */
public final class WebServer implements DocumentStep {

  private static final LinearPattern SITE =
      LinearPattern.compile("/web-site-name=(?P<name>[^/]*)/");
  private static final FieldPath SERVICE = FieldPath.of("service.name");
  private static final FieldPath INSTANCE = FieldPath.of("cloud.instance.id");
  private static final FieldPath HOSTS = FieldPath.of("related.hosts");
  private static final FieldPath SCHEME = FieldPath.of("url.scheme");

  private final LastText<String> sites = new LastText<>(WebServer::site);
  private final LastText<Optional<String>> instances = new LastText<>(InstanceId::in);

  @Required private String plainLogGroup = "";

  /** What the names of log groups contain whose requests came over plain HTTP. */
  public void setPlainLogGroup(String word) {
    plainLogGroup = word;
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String site = sites.find(source.reference().key());
    if (!site.isEmpty()) {
      document.put(SERVICE, site);
    }
    String stream = record.envelope().logStream();
    if (stream != null) {
      instances.find(stream).ifPresent(id -> instance(document, id));
    }
    String group = record.envelope().logGroup();
    if (group != null && group.contains("ssl")) {
      document.put(SCHEME, "https");
    } else if (group != null && group.contains(plainLogGroup)) {
      document.put(SCHEME, "http");
    }
  }

  private static String site(String key) {
    return SITE.matching(match -> match.find(key) ? match.group(0) : "");
  }

  private static void instance(Document document, String id) {
    document.put(INSTANCE, id);
    document.append(HOSTS, id);
  }
}
