package processors.exclude;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathRequest;

/**
 * Conditions in AWS Systems Manager Parameter Store, as the reference system has them: the
 * parameter {@code /siem/exclude-logs/<log type>/<name>} holds a condition as JSON.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html">GetParametersByPath</a>
 */
public final class ConditionParameters implements RuleSource {

  /** The most that the service gives at a time. */
  private static final int PAGE = 10;

  private final SsmClient ssm;
  private final String prefix;
  private Map<String, String> last;

  /**
   * A source.
   *
   * @param ssm asks Parameter Store; closed by whoever made it
   * @param prefix the path under which the parameters lie
   */
  public ConditionParameters(SsmClient ssm, String prefix) {
    this.ssm = ssm;
    this.prefix = prefix.endsWith("/") ? prefix : prefix + "/";
  }

  @Override
  public String name() {
    return prefix;
  }

  @Override
  public Optional<RuleSet> changed() throws RulesUnreadableException {
    Map<String, String> values = new LinkedHashMap<>();
    try {
      ssm.getParametersByPathPaginator(request()).stream()
          .flatMap(page -> page.parameters().stream())
          .forEach(
              parameter ->
                  values.put(parameter.name().substring(prefix.length()), parameter.value()));
    } catch (SdkException e) {
      throw new RulesUnreadableException("Parameter Store, " + prefix + ": " + e.getMessage(), e);
    }
    if (values.equals(last)) {
      return Optional.empty();
    }
    ConditionsText reading = new ConditionsText(prefix);
    values.forEach(reading::add);
    last = values;
    return Optional.of(reading.rules());
  }

  private GetParametersByPathRequest request() {
    return GetParametersByPathRequest.builder()
        .path(prefix)
        .recursive(true)
        .withDecryption(false)
        .maxResults(PAGE)
        .build();
  }
}
