package routes.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds out how the records of a sample are read. */
final class ShapeFinder {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> DELIMITERS = List.of(",", "\t", ";", "|");
  private static final Pattern COLUMN = Pattern.compile("\"?[A-Za-z_@#][\\w .()/@#:-]*\"?");
  private static final Pattern CEF = Pattern.compile("(^|\\s)CEF:\\d+\\|");
  private static final Pattern XML = Pattern.compile("\\s*<[?A-Za-z][^>]*>[\\s\\S]*");
  private static final String FORMAT = "format";

  private ShapeFinder() {}

  /**
   * The shape of a sample.
   *
   * @throws IllegalArgumentException if it begins like JSON and is none
   */
  static SampleShape of(SampleFile sample) {
    return json(sample.text())
        .or(() -> cef(sample))
        .or(() -> xml(sample))
        .or(() -> table(sample))
        .orElseGet(() -> LineShapes.of(sample.lines()));
  }

  private static Optional<SampleShape> json(String text) {
    List<JsonNode> values = new ArrayList<>();
    try (MappingIterator<JsonNode> all = JSON.readerFor(JsonNode.class).readValues(text)) {
      while (all.hasNextValue()) {
        values.add(all.nextValue());
      }
    } catch (JsonProcessingException noJson) {
      return noJson(text, noJson);
    } catch (IOException impossible) {
      throw new IllegalStateException("a text cannot fail to be read", impossible);
    }
    if (values.isEmpty() || !values.stream().allMatch(JsonNode::isContainerNode)) {
      return Optional.empty();
    }
    boolean byLine = text.lines().filter(line -> !line.isBlank()).count() == values.size();
    JsonNode first = values.get(0);
    if (first.has("messageType") && first.path("logEvents").isArray()) {
      return Optional.of(cloudWatch(values));
    }
    return Optional.of(
        arrayField(values)
            .map(
                field ->
                    SampleShape.of(
                        "JSON with the records in '" + field + "'",
                        settings(FORMAT, "json", "arrayField", field),
                        byLine))
            .orElseGet(() -> SampleShape.of("JSON", settings(FORMAT, "json"), byLine)));
  }

  /** Nothing but JSON begins with a brace, but times stand in brackets, too. */
  private static Optional<SampleShape> noJson(String text, JsonProcessingException fault) {
    if (text.stripLeading().startsWith("{")) {
      throw new IllegalArgumentException(
          "expected JSON in a sample that begins with '{': line %d: %s"
              .formatted(fault.getLocation().getLineNr(), fault.getOriginalMessage()),
          fault);
    }
    return Optional.empty();
  }

  /** What lies in the envelope of CloudWatch Logs has a shape of its own. */
  private static SampleShape cloudWatch(List<JsonNode> values) {
    List<String> messages =
        values.stream()
            .flatMap(value -> StreamSupport.stream(value.path("logEvents").spliterator(), false))
            .map(event -> event.path("message").asText())
            .toList();
    SampleShape inner = of(new SampleFile("", String.join("\n", messages), false));
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("envelope", "cloudwatch");
    settings.putAll(inner.settings());
    return new SampleShape(
        inner.told() + " in the envelope of CloudWatch Logs", settings, inner.pairs(), false);
  }

  /** The field of records, where each value is an object that has little beside them. */
  private static Optional<String> arrayField(List<JsonNode> values) {
    JsonNode first = values.get(0);
    List<String> arrays =
        first.properties().stream()
            .filter(field -> isRecords(field.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    boolean each =
        arrays.size() == 1
            && values.stream().allMatch(value -> isRecords(value.path(arrays.get(0))));
    boolean little = first.properties().stream().noneMatch(field -> field.getValue().isObject());
    return each && little ? Optional.of(arrays.get(0)) : Optional.empty();
  }

  private static boolean isRecords(JsonNode node) {
    return node.isArray() && !node.isEmpty() && node.get(0).isObject();
  }

  private static Optional<SampleShape> cef(SampleFile sample) {
    return sample.lines().stream().allMatch(line -> CEF.matcher(line).find())
        ? Optional.of(SampleShape.of("Common Event Format", settings(FORMAT, "cef"), true))
        : Optional.empty();
  }

  private static Optional<SampleShape> xml(SampleFile sample) {
    if (!XML.matcher(sample.text()).matches() || !sample.text().strip().endsWith(">")) {
      return Optional.empty();
    }
    boolean windows = sample.text().contains("schemas.microsoft.com/win/2004/08/events/event");
    String format = windows ? "winevtxml" : "xml";
    return Optional.of(
        SampleShape.of(windows ? "Windows events" : "XML", settings(FORMAT, format), false));
  }

  private static Optional<SampleShape> table(SampleFile sample) {
    List<String> lines = sample.lines();
    return lines.size() < 2
        ? Optional.empty()
        : Stream.concat(DELIMITERS.stream(), Stream.of(""))
            .filter(delimiter -> isTable(lines, delimiter))
            .findFirst()
            .map(
                delimiter ->
                    SampleShape.of(
                        delimiter.isEmpty()
                            ? "a table with spaces between the columns"
                            : "a table with '"
                                + delimiter.replace("\t", "\\t")
                                + "' between the columns",
                        settings(FORMAT, "csv", "delimiter", delimiter),
                        !sample.text().contains("\"")));
  }

  private static boolean isTable(List<String> lines, String delimiter) {
    List<String> header = cells(lines.get(0), delimiter);
    boolean names =
        header.size() > (delimiter.isEmpty() ? 3 : 1)
            && header.stream().allMatch(cell -> COLUMN.matcher(cell.strip()).matches())
            && header.stream().distinct().count() == header.size();
    return names
        && lines.stream()
            .skip(1)
            .allMatch(
                line ->
                    delimiter.isEmpty()
                        ? cells(line, delimiter).size() == header.size()
                            && line.chars().anyMatch(Character::isDigit)
                            && line.indexOf('=') < 0
                        : line.contains(delimiter));
  }

  private static List<String> cells(String line, String delimiter) {
    return List.of(
        delimiter.isEmpty() ? line.split("\\s+") : line.split(Pattern.quote(delimiter), -1));
  }

  private static Map<String, String> settings(String... namesAndValues) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (!namesAndValues[i + 1].isEmpty()) {
        settings.put(namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return settings;
  }
}
