package processors.exclude;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import processors.pattern.PatternError;

/**
 * Reads the exclusion file of the reference system ({@code exclude_log_patterns.csv}): a header
 * {@code log_type,field,pattern,pattern_type,comment}, then a rule a row. The type {@code text}
 * compares the whole value, every other one is a regular expression.
 */
final class FieldRulesCsv {

  private static final List<String> NEEDED =
      List.of("log_type", "field", "pattern", "pattern_type");
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int LONGEST_NAME = 80;

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setLenientEof(true)
          .setTrailingData(true)
          .get();

  private final String source;
  private final List<FieldRule> rules = new ArrayList<>();
  private final List<RuleDefect> defects = new ArrayList<>();

  private FieldRulesCsv(String source) {
    this.source = source;
  }

  /**
   * Reads the rules of a file.
   *
   * @param source its name, for what is to be said of it
   * @throws RulesUnreadableException if it is no such file
   */
  static RuleSet parse(String source, String text) throws RulesUnreadableException {
    String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    try (CSVParser rows = FORMAT.parse(new StringReader(content))) {
      for (String needed : NEEDED) {
        if (!rows.getHeaderMap().containsKey(needed)) {
          throw new RulesUnreadableException(
              source
                  + ": line 1: expected the header log_type,field,pattern,pattern_type,comment, got "
                  + String.join(",", rows.getHeaderNames()));
        }
      }
      FieldRulesCsv reading = new FieldRulesCsv(source);
      for (CSVRecord row : rows) {
        reading.add(row, rows.getCurrentLineNumber());
      }
      return new RuleSet(reading.rules, List.of(), reading.defects);
    } catch (IOException | RuntimeException e) {
      throw new RulesUnreadableException(source + ": " + e.getMessage(), e);
    }
  }

  private void add(CSVRecord row, long line) {
    for (String needed : NEEDED) {
      if (!row.isSet(needed)) {
        defect(line, "expected a value for " + needed + ", the row has only " + row.size());
        return;
      }
    }
    String logType = row.get("log_type").strip();
    String field = row.get("field").strip();
    String pattern = row.get("pattern");
    if (logType.isEmpty() || field.isEmpty()) {
      defect(line, "expected a log_type and a field, got '" + logType + "' and '" + field + "'");
      return;
    }
    try {
      rules.add(FieldRule.on(logType, name(field, pattern), field, value(row, pattern)));
    } catch (PatternError e) {
      defect(
          line,
          "expected a regular expression in pattern, got '" + pattern + "': " + e.getMessage());
    }
  }

  private static ValuePattern value(CSVRecord row, String pattern) {
    String type = row.get("pattern_type").strip().toLowerCase(Locale.ROOT);
    return type.equals("text")
        ? new ValuePattern.Text(pattern)
        : ValuePattern.Regex.toTheEnd(pattern);
  }

  private static String name(String field, String pattern) {
    String name = field + "=" + pattern;
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }

  private void defect(long line, String problem) {
    defects.add(new RuleDefect(source, "line " + line, problem));
  }
}
