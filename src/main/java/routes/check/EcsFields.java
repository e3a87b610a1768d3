package routes.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import routes.yaml.NearestName;

/** The fields of the Elastic Common Schema ("ECS Field Reference", Elastic). Immutable. */
public final class EcsFields {

  private static final String RESOURCE = "ecs-fields.txt";

  /** Types whose fields have names that are data. */
  private static final Set<String> OPEN = Set.of("object", "flattened", "nested");

  private final Map<String, String> types;
  private final Set<String> objects;
  private final Set<String> fieldSets;

  private EcsFields(Map<String, String> types) {
    this.types = Map.copyOf(types);
    this.objects =
        types.keySet().stream().flatMap(path -> parents(path).stream()).collect(Collectors.toSet());
    this.fieldSets =
        types.keySet().stream()
            .filter(path -> path.indexOf('.') > 0)
            .map(path -> path.substring(0, path.indexOf('.')))
            .collect(Collectors.toSet());
  }

  /** Reads the list that comes with the program: a field and its type a line. */
  public static EcsFields standard() {
    Map<String, String> types = new HashMap<>();
    try (InputStream in = EcsFields.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .forEach(field -> types.put(field[0], field[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return new EcsFields(types);
  }

  /** Whether a field, or an object with fields in it, is one of the schema. */
  public boolean knows(String path) {
    return types.containsKey(path)
        || objects.contains(path)
        || parents(path).stream().anyMatch(parent -> OPEN.contains(types.getOrDefault(parent, "")));
  }

  /** The type that the schema gives a field. */
  public Optional<String> type(String path) {
    return Optional.ofNullable(types.get(path));
  }

  /**
   * What is doubtful about a field's name: it is within a field set of the schema but no field of
   * it, or its first name is nearly that of a field set. A log's own fields are not.
   */
  Optional<String> doubt(String path) {
    if (knows(path)) {
      return Optional.empty();
    }
    Optional<String> meant = meant(path);
    return fieldSets.contains(first(path))
        ? Optional.of(
            "the Elastic Common Schema has no field '"
                + path
                + "'"
                + meant.map(name -> "; did you mean '" + name + "'?").orElse(""))
        : meant.map(name -> "did you mean '" + name + "', got '" + path + "'");
  }

  /** The field of the schema that a name is likely a slip of, if it is none itself. */
  Optional<String> meant(String path) {
    if (knows(path)) {
      return Optional.empty();
    }
    String first = first(path);
    if (fieldSets.contains(first)) {
      return NearestName.of(path, fieldsOf(first));
    }
    return first.equals(path)
        ? Optional.empty()
        : NearestName.of(first, fieldSets)
            .map(meant -> meant + path.substring(first.length()))
            .filter(this::knows);
  }

  private static String first(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  private Set<String> fieldsOf(String fieldSet) {
    return types.keySet().stream()
        .filter(path -> path.startsWith(fieldSet + "."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The objects that a field lies in. */
  private static List<String> parents(String path) {
    List<String> parents = new ArrayList<>();
    for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
      parents.add(path.substring(0, dot));
    }
    return parents;
  }
}
