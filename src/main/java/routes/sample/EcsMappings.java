package routes.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import processors.normalize.IpAddressText;

/** Guesses which fields of the Elastic Common Schema the fields of a sample are. */
final class EcsMappings {

  private static final String RESOURCE = "ecs-names.txt";

  private record Rule(String target, Predicate<String> fits, List<String> names) {}

  private static final Map<String, Predicate<String>> LOOKS =
      Map.ofEntries(
          Map.entry("text", text -> true),
          Map.entry("ip", IpAddressText::isAddress),
          Map.entry("number", matching("\\d+")),
          Map.entry("port", text -> text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535),
          Map.entry("mac", matching("[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}")),
          Map.entry("host", text -> !IpAddressText.isAddress(text) && text.matches("[\\w.-]+")),
          Map.entry("email", matching("[^@\\s]+@[^@\\s]+")),
          Map.entry("method", matching("[A-Za-z]{3,10}")),
          Map.entry("status", matching("[1-5]\\d\\d")),
          Map.entry("url", matching("(\\w+://|/).*")),
          Map.entry("path", matching("/.*")),
          Map.entry("word", matching("\\S+")),
          Map.entry("action", matching("[^\\s/][^/]{0,60}")),
          Map.entry("outcome", matching("(success|failure|unknown)")),
          Map.entry("code", matching("\\d{1,6}")),
          Map.entry("level", matching("[A-Za-z]+")),
          Map.entry("transport", matching("(?i)(tcp|udp|icmp|sctp|icmpv6|ipv6-icmp)")),
          Map.entry("md5", matching("[0-9A-Fa-f]{32}")),
          Map.entry("sha1", matching("[0-9A-Fa-f]{40}")),
          Map.entry("sha256", matching("[0-9A-Fa-f]{64}")),
          Map.entry("account", matching("\\d{12}")));

  private static final String SOURCE_IP = "source.ip";
  private static final String DESTINATION_IP = "destination.ip";

  private EcsMappings() {}

  /** The likely mappings, schema's field to log's field, in the order of the schema's fields. */
  static Map<String, String> of(SampleFields fields) {
    Map<String, String> mappings = new LinkedHashMap<>();
    Set<String> used = new HashSet<>();
    for (Rule rule : rules()) {
      for (String name : rule.names) {
        fields.values().entrySet().stream()
            .filter(field -> !used.contains(field.getKey()) && Names.isMappable(field.getKey()))
            .filter(field -> isCalled(field.getKey(), name) && fits(rule, field.getValue()))
            .findFirst()
            .filter(field -> mappings.putIfAbsent(rule.target, field.getKey()) == null)
            .ifPresent(field -> used.add(field.getKey()));
      }
    }
    withoutRequest(mappings);
    return mappings;
  }

  /** Where nothing tells of a request, bytes are those of the network, and a status is none. */
  private static void withoutRequest(Map<String, String> mappings) {
    boolean request =
        mappings.containsKey("http.request.method")
            || mappings.keySet().stream().anyMatch(target -> target.startsWith("url."));
    String bytes = mappings.get("http.response.bytes");
    if (!request
        && mappings.keySet().removeIf(target -> target.startsWith("http."))
        && bytes != null) {
      mappings.putIfAbsent("network.bytes", bytes);
    }
  }

  /** The lines of the setting {@code fields}: the mappings and what follows from them. */
  static List<String> lines(Map<String, String> mappings) {
    List<String> lines = new ArrayList<>();
    lines.add("event.kind: =event");
    category(mappings).ifPresent(category -> lines.add("event.category: =[" + category + "]"));
    mappings.forEach(
        (target, source) -> {
          if (target.equals(SOURCE_IP) || target.equals(DESTINATION_IP)) {
            lines.add(target.replace(".ip", ".address") + ": " + source);
          }
          lines.add(target + ": " + source);
        });
    related(lines, "related.ip", mappings, List.of(SOURCE_IP, DESTINATION_IP));
    related(lines, "related.user", mappings, List.of("user.name", "user.email"));
    related(
        lines,
        "related.hosts",
        mappings,
        List.of("host.hostname", "url.domain", "source.domain", "destination.domain"));
    return lines;
  }

  private static Optional<String> category(Map<String, String> mappings) {
    if (mappings.containsKey("http.request.method")) {
      return Optional.of("web");
    }
    return mappings.containsKey(SOURCE_IP) && mappings.containsKey(DESTINATION_IP)
        ? Optional.of("network")
        : Optional.empty();
  }

  private static void related(
      List<String> lines, String target, Map<String, String> mappings, List<String> of) {
    List<String> sources = of.stream().filter(mappings::containsKey).map(mappings::get).toList();
    if (!sources.isEmpty()) {
      lines.add(target + ": [" + String.join(", ", sources) + "]");
    }
  }

  private static boolean isCalled(String path, String name) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    return Names.plain(path).equals(name) || Names.plain(last).equals(name);
  }

  private static boolean fits(Rule rule, List<Object> values) {
    return values.stream()
        .allMatch(
            value ->
                (value instanceof String || value instanceof Number)
                    && rule.fits.test(value.toString()));
  }

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    try (InputStream in = EcsMappings.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .forEach(
              words ->
                  rules.add(
                      new Rule(
                          words[0],
                          LOOKS.get(words[1]),
                          Arrays.asList(words).subList(2, words.length))));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return rules;
  }

  private static Predicate<String> matching(String regex) {
    return Pattern.compile(regex).asMatchPredicate();
  }
}
