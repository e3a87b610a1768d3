package bench.logs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes the objects of golden cases apart, by the settings of their log type: how records lie in
 * them, and the text of each. What is no record, or no good one, is sorted out later.
 */
final class GoldenRecords {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern WINDOWS_EVENT = Pattern.compile("(?s)<Event[ >].*?</Event>");

  private final Map<String, String> settings;
  private final List<GoldenObject> objects;

  GoldenRecords(Map<String, String> settings, List<GoldenObject> objects) {
    this.settings = settings;
    this.objects = objects;
  }

  ObjectLayout layout() {
    if (settings.get("envelope").equals("cloudwatch")) {
      return new ObjectLayout.CloudWatchMessages(logGroup());
    }
    return switch (settings.get("format")) {
      case "json" ->
          arrayField().isEmpty()
              ? new ObjectLayout.JsonValues()
              : new ObjectLayout.JsonArray(arrayField());
      case "multiline" -> new ObjectLayout.Blocks(texts().get(0).charAt(0));
      case "parquet" -> new ObjectLayout.Rows();
      default -> new ObjectLayout.Lines(header());
    };
  }

  /** The records' texts, as the layout takes them. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    objects.forEach(object -> addTexts(object.text(), texts));
    return texts;
  }

  private void addTexts(String object, List<String> texts) {
    if (settings.get("envelope").equals("cloudwatch")) {
      for (JsonNode message : values(object)) {
        message.path("logEvents").forEach(event -> texts.add(inQuotes(event.path("message"))));
      }
      return;
    }
    switch (settings.get("format")) {
      case "json" -> addJson(object, texts);
      case "multiline" -> addBlocks(object, texts);
      case "winevtxml" ->
          WINDOWS_EVENT
              .matcher(object)
              .results()
              .forEach(event -> texts.add(event.group().replaceAll("\\R", " ")));
      default -> object.lines().skip(headerLines()).forEach(texts::add);
    }
  }

  private void addJson(String object, List<String> texts) {
    for (JsonNode value : values(object)) {
      if (arrayField().isEmpty()) {
        texts.add(value.toString());
      } else {
        value.findValues(arrayField()).forEach(list -> list.forEach(e -> texts.add(e.toString())));
      }
    }
  }

  private void addBlocks(String object, List<String> texts) {
    Pattern first = Pattern.compile(settings.get("firstLine"));
    StringBuilder block = new StringBuilder();
    for (String line : object.lines().toList()) {
      if (first.matcher(line).lookingAt() && !block.isEmpty()) {
        texts.add(block.toString());
        block.setLength(0);
      }
      block.append(block.isEmpty() ? "" : "\n").append(line);
    }
    texts.add(block.toString());
  }

  /** The values at the top, up to the first that is damaged. */
  private static List<JsonNode> values(String text) {
    List<JsonNode> values = new ArrayList<>();
    try (MappingIterator<JsonNode> found = JSON.readerFor(JsonNode.class).readValues(text)) {
      while (found.hasNextValue()) {
        values.add(found.nextValue());
      }
    } catch (JsonProcessingException e) {
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }

  private static String inQuotes(JsonNode text) {
    String quoted = text.toString();
    return text.isTextual() ? quoted.substring(1, quoted.length() - 1) : "";
  }

  private String logGroup() {
    return values(objects.get(0).text()).get(0).path("logGroup").asText();
  }

  private String header() {
    return String.join("\n", objects.get(0).text().lines().limit(headerLines()).toList());
  }

  private int headerLines() {
    return Integer.parseInt(settings.get("headerLines"));
  }

  private String arrayField() {
    return settings.get("arrayField");
  }
}
