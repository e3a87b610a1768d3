package routes.yaml;

import java.util.List;

/**
 * A route in a YAML file.
 *
 * @param id its id
 * @param from the URI that it begins with
 * @param steps its steps, without those that lie within others
 */
public record YamlRoute(YamlText id, YamlText from, List<Step> steps) {

  /**
   * A step of a route.
   *
   * @param kind what kind it is, such as {@code process}
   * @param references the beans that it and the steps within name
   * @param texts all texts in it
   */
  public record Step(YamlText kind, List<YamlText> references, List<YamlText> texts) {

    /** Keeps the lists from changing. */
    public Step {
      references = List.copyOf(references);
      texts = List.copyOf(texts);
    }

    /** Whether it says a text somewhere. */
    public boolean says(String text) {
      return texts.stream().anyMatch(said -> said.value().equals(text));
    }
  }

  /** Keeps the list from changing. */
  public YamlRoute {
    steps = List.copyOf(steps);
  }
}
