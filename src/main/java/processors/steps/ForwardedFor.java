package processors.steps;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import processors.normalize.DocumentStep;
import processors.normalize.IpAddressText;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * The addresses of an {@code X-Forwarded-For} header as a list, and all addresses that had to do
 * with the request as {@code related.ip}. What is no address, such as {@code unknown}, is left out.
 */
public final class ForwardedFor implements DocumentStep {

  private static final FieldPath HEADER = FieldPath.of("http.request.header.x_forwarded_for");
  private static final FieldPath SOURCE = FieldPath.of("source.ip");
  private static final FieldPath RELATED = FieldPath.of("related.ip");

  @Required private FieldPath from;

  /** The field with the header's text, addresses with commas between them. */
  public void setFrom(String path) {
    from = FieldPath.of(path);
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String header = document.text(from);
    if (header == null || header.isEmpty()) {
      return;
    }
    List<String> addresses =
        Stream.of(header.split(",")).map(String::strip).filter(IpAddressText::isAddress).toList();
    if (!addresses.isEmpty()) {
      document.put(HEADER, addresses);
    }
    TreeSet<String> related = new TreeSet<>(addresses);
    if (document.text(SOURCE) != null) {
      related.add(document.text(SOURCE));
    }
    if (!related.isEmpty()) {
      document.put(RELATED, List.copyOf(related));
    }
  }
}
