package routes.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds beans, log types and routes that have the name of another one: Camel would take the last
 * one and leave out the others without a word.
 */
public final class UniqueNames {

  private final Map<String, YamlPlace> first = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private UniqueNames() {}

  /** All names that are given twice, each with both places. */
  public static List<Problem> problems(Collection<YamlFile> files) {
    UniqueNames names = new UniqueNames();
    files.forEach(names::add);
    return names.problems;
  }

  private void add(YamlFile file) {
    for (YamlBean bean : file.beans()) {
      add("bean", bean.name());
      if (bean.isLogType()) {
        bean.setting("name")
            .ifPresent(name -> add("log type", new YamlText(name.value(), name.name().place())));
      }
    }
    file.routes().forEach(route -> add("route", route.id()));
  }

  private void add(String kind, YamlText name) {
    YamlPlace other = first.putIfAbsent(kind + " " + name.value(), name.place());
    if (other != null && !name.value().isEmpty()) {
      problems.add(
          Problem.error(
              name.place(),
              "expected a name of its own, got the %s '%s' of %s"
                  .formatted(kind, name.value(), other)));
    }
  }
}
