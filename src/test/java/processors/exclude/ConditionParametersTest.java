package processors.exclude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Against a server that speaks the JSON protocol of GetParametersByPath, two parameters a page. */
class ConditionParametersTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PREFIX = "/siem/exclude-logs/";
  private static final int PAGE = 2;

  private final Map<String, String> parameters = new ConcurrentSkipListMap<>();
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private volatile boolean refusing;
  private HttpServer server;
  private SsmClient ssm;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    ssm =
        SsmClient.builder()
            .endpointOverride(URI.create("http://localhost:" + server.getAddress().getPort()))
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .httpClientBuilder(ApacheHttpClient.builder())
            .build();
  }

  @AfterEach
  void stop() {
    ssm.close();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    JsonNode request = JSON.readTree(exchange.getRequestBody());
    requests.add(request);
    assertThat(exchange.getRequestHeaders().getFirst("X-Amz-Target"))
        .isEqualTo("AmazonSSM.GetParametersByPath");
    ObjectNode body = JSON.createObjectNode();
    if (refusing) {
      body.put("__type", "AccessDeniedException").put("message", "not allowed");
    } else {
      fill(body, request.path("NextToken").asInt());
    }
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(refusing ? 400 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void fill(ObjectNode body, int from) {
    List<Map.Entry<String, String>> all = new ArrayList<>(new TreeMap<>(parameters).entrySet());
    ArrayNode page = body.putArray("Parameters");
    all.stream()
        .skip(from)
        .limit(PAGE)
        .forEach(
            parameter ->
                page.addObject()
                    .put("Name", PREFIX + parameter.getKey())
                    .put("Type", "String")
                    .put("Value", parameter.getValue()));
    if (from + PAGE < all.size()) {
      body.put("NextToken", String.valueOf(from + PAGE));
    }
  }

  @Test
  void readsAllPagesAndTellsWhatIsBroken() throws Exception {
    parameters.put("alb/1", "{\"action\": \"EXCLUDE\", \"expression\": \"a\"}");
    parameters.put("alb/2", "{\"action\": \"count\", \"expression\": \"b\"}");
    parameters.put("alb/3", "{\"action\": \"DISABLE\", \"expression\": \"c\"}");
    parameters.put("clb/1", "no JSON");
    parameters.put("noLogType", "{\"action\": \"EXCLUDE\", \"expression\": \"a\"}");

    RuleSet rules = new ConditionParameters(ssm, "/siem/exclude-logs").changed().orElseThrow();

    assertThat(rules.conditions()).extracting(Condition::name).containsExactly("alb/1", "alb/2");
    assertThat(rules.defects()).extracting(RuleDefect::place).containsExactly("clb/1", "noLogType");
    assertThat(requests).hasSize(3);
    assertThat(requests.get(0).path("Path").asText()).isEqualTo(PREFIX);
    assertThat(requests.get(0).path("Recursive").asBoolean()).isTrue();
  }

  @Test
  void tellsOnlyWhatIsNew() throws Exception {
    parameters.put("alb/1", "{\"action\": \"EXCLUDE\", \"expression\": \"a\"}");
    ConditionParameters source = new ConditionParameters(ssm, PREFIX);

    assertThat(source.changed()).isPresent();
    assertThat(source.changed()).isEmpty();
    parameters.remove("alb/1");
    assertThat(source.changed().orElseThrow().conditions()).isEmpty();
  }

  @Test
  void aRefusalIsTold() {
    refusing = true;

    assertThatThrownBy(() -> new ConditionParameters(ssm, PREFIX).changed())
        .isInstanceOf(RulesUnreadableException.class)
        .hasMessageContaining("Parameter Store, /siem/exclude-logs/: not allowed");
  }
}
