package processors.enrich.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads {@code regexes.yaml} of uap-core, as uap-java brings it. */
final class RulesFile {

  private static final String FILE = "/ua_parser/regexes.yaml";

  /** Read when they are first needed: that takes a part of a second. */
  private static final class Bundled {
    private static final AgentRules RULES = read();
  }

  private final Map<?, ?> sections;

  private RulesFile(Map<?, ?> sections) {
    this.sections = sections;
  }

  /** The rules that come with the program. */
  static AgentRules bundled() {
    return Bundled.RULES;
  }

  private static AgentRules read() {
    LoadSettings settings =
        LoadSettings.builder().setLabel(FILE).setCodePointLimit(Integer.MAX_VALUE).build();
    try (InputStream yaml = RulesFile.class.getResourceAsStream(FILE)) {
      return new RulesFile((Map<?, ?>) new Load(settings).loadFromInputStream(yaml)).rules();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  private AgentRules rules() {
    return new AgentRules(
        rules(
            "user_agent_parsers",
            "family_replacement",
            "v1_replacement",
            "v2_replacement",
            "v3_replacement"),
        rules(
            "os_parsers",
            "os_replacement",
            "os_v1_replacement",
            "os_v2_replacement",
            "os_v3_replacement",
            "os_v4_replacement"),
        rules("device_parsers", "device_replacement"));
  }

  private List<AgentRule> rules(String section, String... replacements) {
    List<AgentRule> rules = new ArrayList<>();
    for (Object element : (List<?>) sections.get(section)) {
      Map<?, ?> rule = (Map<?, ?>) element;
      List<String> texts = new ArrayList<>();
      for (String replacement : replacements) {
        texts.add(text(rule, replacement));
      }
      rules.add(new AgentRule(text(rule, "regex"), text(rule, "regex_flag"), texts));
    }
    return rules;
  }

  private static String text(Map<?, ?> rule, String name) {
    Object value = rule.get(name);
    return value == null ? null : value.toString();
  }
}
