package processors.enrich.agent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import processors.pattern.LinearPattern;

/**
 * The rules of uap-core in their order, the first that fits wins. Of more than a thousand only
 * those are tried of which a part occurs in the text: a few. Safe for any thread.
 */
final class AgentRules {

  private final List<AgentRule> rules;
  private final int[] requiredUntil;
  private final TextScan scan;
  private final int systemsFrom;
  private final int devicesFrom;

  /**
   * @param programs the rules for programs
   * @param systems the rules for operating systems
   * @param devices the rules for devices
   */
  AgentRules(List<AgentRule> programs, List<AgentRule> systems, List<AgentRule> devices) {
    rules = new ArrayList<>(programs);
    systemsFrom = rules.size();
    rules.addAll(systems);
    devicesFrom = rules.size();
    rules.addAll(devices);
    requiredUntil = new int[rules.size() + 1];
    Map<String, List<Integer>> byText = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      requiredUntil[i + 1] = enter(rules.get(i), requiredUntil[i], byText);
    }
    scan = new TextScan(byText);
  }

  /** Numbers the sets of texts that a rule requires, and gives the number after the last. */
  private static int enter(AgentRule rule, int from, Map<String, List<Integer>> byText) {
    int number = from;
    for (Set<String> texts : LinearPattern.requiredTexts(rule.regex())) {
      for (String text : texts) {
        byText.computeIfAbsent(text, t -> new ArrayList<>()).add(number);
      }
      number++;
    }
    return number;
  }

  /** What the rules say of a text. */
  UserAgent parse(String text) {
    BitSet seen = new BitSet(requiredUntil[rules.size()]);
    scan.scan(LinearPattern.folded(text), seen);
    List<String> program = first(seen, 0, systemsFrom, text);
    List<String> system = first(seen, systemsFrom, devicesFrom, text);
    List<String> device = first(seen, devicesFrom, rules.size(), text);
    return new UserAgent(
        program.get(0), version(program), system.get(0), version(system), device.get(0));
  }

  private List<String> first(BitSet seen, int from, int to, String text) {
    for (int i = from; i < to; i++) {
      List<String> parts = canFit(i, seen) ? rules.get(i).find(text) : null;
      if (parts != null) {
        return parts;
      }
    }
    return List.of(UserAgent.OTHER);
  }

  /** Whether all that the rule requires was seen. */
  private boolean canFit(int rule, BitSet seen) {
    return seen.nextClearBit(requiredUntil[rule]) >= requiredUntil[rule + 1];
  }

  private static String version(List<String> parts) {
    return String.join(
        ".", parts.subList(1, parts.size()).stream().filter(part -> !part.isEmpty()).toList());
  }
}
