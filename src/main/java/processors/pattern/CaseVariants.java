package processors.pattern;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The UTF-16 units that differ in case only, by the simple case mappings of Unicode. */
final class CaseVariants {
  private static final List<int[]> GROUPS =
      IntStream.rangeClosed(0, Character.MAX_VALUE)
          .boxed()
          .collect(
              Collectors.groupingBy(unit -> Character.toLowerCase(Character.toUpperCase(unit))))
          .values()
          .stream()
          .filter(group -> group.size() > 1)
          .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
          .toList();

  private static final Map<Integer, CharSet> BY_UNIT = byUnit();

  private CaseVariants() {}

  private static Map<Integer, CharSet> byUnit() {
    Map<Integer, CharSet> byUnit = new HashMap<>();
    for (int[] group : GROUPS) {
      CharSet variants = CharSet.of(new BitSet());
      for (int unit : group) {
        variants = variants.union(CharSet.of((char) unit));
      }
      for (int unit : group) {
        byUnit.put(unit, variants);
      }
    }
    return byUnit;
  }

  /** The members of the set and all their variants. */
  static CharSet of(CharSet set) {
    if (set.isSingle()) {
      return BY_UNIT.getOrDefault(set.bounds()[0], set);
    }
    BitSet units = new BitSet();
    set.addTo(units);
    for (int[] group : GROUPS) {
      if (Arrays.stream(group).anyMatch(set::contains)) {
        Arrays.stream(group).forEach(units::set);
      }
    }
    return CharSet.of(units);
  }
}
