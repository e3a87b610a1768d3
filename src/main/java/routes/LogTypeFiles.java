package routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.ResourceHelper;
import processors.normalize.LogTypeDefinition;

/**
 * The YAML files of log types as they were at one moment, by their names; a file of the user stands
 * in the place of a built-in one of the same name.
 */
record LogTypeFiles(Map<String, LogTypeFile> files) {

  /** A name by which all files of log types can be told from those of other routes. */
  private static final String DEFINITION = LogTypeDefinition.class.getName();

  /**
   * A file as it was.
   *
   * @param location where it lies, as Camel writes it
   * @param content what it held
   */
  record LogTypeFile(String location, String content) {

    /** What Camel reads routes from. */
    Resource resource() {
      return ResourceHelper.fromString(location, content);
    }

    private static LogTypeFile read(Resource resource) {
      try (InputStream bytes = resource.getInputStream()) {
        return new LogTypeFile(
            resource.getLocation(), new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(resource.getLocation() + " cannot be read", e);
      }
    }

    private boolean definesLogType() {
      return content.contains(DEFINITION);
    }
  }

  /** Keeps the files from changing. */
  LogTypeFiles {
    files = Map.copyOf(files);
  }

  /** Reads the files of the program, which do not change while it runs. */
  static LogTypeFiles builtIn(CamelContext context) {
    return new LogTypeFiles(read(YamlResources.builtIn(context)));
  }

  /**
   * Reads the files of a directory over these, which are those of the program.
   *
   * @throws UncheckedIOException if one cannot be read
   */
  LogTypeFiles with(CamelContext context, Path directory) {
    Map<String, LogTypeFile> own = read(YamlResources.in(context, directory));
    // The routes of the stages are not exchanged while logs are in them.
    own.keySet().removeIf(name -> isStage(files.get(name)));
    Map<String, LogTypeFile> all = new HashMap<>(files);
    all.values().removeIf(LogTypeFiles::isStage);
    all.putAll(own);
    return new LogTypeFiles(all);
  }

  /** These, and those of before that are gone. */
  LogTypeFiles over(LogTypeFiles before) {
    Map<String, LogTypeFile> all = new HashMap<>(before.files);
    all.putAll(files);
    return new LogTypeFiles(all);
  }

  /** The names of the files that are new or differ from what they were. */
  Set<String> changedSince(LogTypeFiles before) {
    return files.entrySet().stream()
        .filter(file -> !file.getValue().equals(before.files.get(file.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names of the files that were there and are not any more. */
  Set<String> goneSince(LogTypeFiles before) {
    Set<String> gone = new TreeSet<>(before.files.keySet());
    gone.removeAll(files.keySet());
    return gone;
  }

  private static Map<String, LogTypeFile> read(Collection<Resource> resources) {
    Map<String, LogTypeFile> files = new HashMap<>();
    resources.forEach(
        resource -> files.put(YamlResources.name(resource), LogTypeFile.read(resource)));
    return files;
  }

  private static boolean isStage(LogTypeFile builtIn) {
    return builtIn != null && !builtIn.definesLogType();
  }
}
