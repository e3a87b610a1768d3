package processors.enrich.agent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Consumer;
import processors.enrich.Enrichment;
import processors.normalize.EnrichmentFields;
import processors.pattern.LinearPattern;
import processors.record.Document;
import processors.steps.PercentEncoding;

/**
 * The step {@code userAgent}: tells program, system and device of the objects' {@code original}
 * (ECS, "User agent Fields"). Of a long text only the beginning is looked at.
 */
public final class UserAgents implements Enrichment {

  /** Hardly any true one is longer; those that are say at their beginning what they are. */
  private static final int LONGEST = 512;

  private static final LinearPattern AWS_SERVICE =
      LinearPattern.compile("(AWS Internal|[\\w.-]+\\.amazonaws\\.com)");

  private final Cache<String, UserAgent> known;

  /**
   * @param cacheEntries so many texts are remembered
   */
  public UserAgents(int cacheEntries) {
    known = Caffeine.newBuilder().maximumSize(cacheEntries).build();
  }

  @Override
  public Consumer<Document> of(EnrichmentFields fields) {
    List<AgentFields> objects = fields.userAgent().stream().map(AgentFields::under).toList();
    return document -> {
      for (AgentFields object : objects) {
        enrich(document, object);
      }
    };
  }

  private void enrich(Document document, AgentFields fields) {
    String original = text(document.get(fields.original()));
    if (original == null || original.equals("-")) {
      return;
    }
    String decoded = original.contains("%20") ? PercentEncoding.decode(original) : original;
    fields.put(document, decoded, parse(decoded));
  }

  private static String text(Object value) {
    Object first = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
    return first instanceof String text && !text.isEmpty() ? text : null;
  }

  /** What a text says; remembered. */
  UserAgent parse(String text) {
    String looked = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    UserAgent remembered = known.getIfPresent(looked);
    if (remembered != null) {
      return remembered;
    }
    UserAgent parsed = named(RulesFile.bundled().parse(looked), looked);
    known.put(looked, parsed);
    return parsed;
  }

  /** AWS services are no browsers, but have names. */
  private static UserAgent named(UserAgent parsed, String text) {
    boolean isService =
        parsed.name().equals(UserAgent.OTHER)
            && AWS_SERVICE.<Boolean>matching(matcher -> matcher.matches(text));
    return isService
        ? new UserAgent(
            text, parsed.version(), parsed.system(), parsed.systemVersion(), parsed.device())
        : parsed;
  }
}
