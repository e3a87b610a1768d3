package bench.logs;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The names by which templates ask for {@link Values}. */
final class ValueNames {

  private static final Map<String, BiConsumer<Values, StringBuilder>> NAMED =
      Map.ofEntries(
          Map.entry("clientIp", Values::clientIp),
          Map.entry("privateIp", Values::privateIp),
          Map.entry("clientPort", (values, out) -> out.append(values.number(1024, 65535))),
          Map.entry("servicePort", Values::servicePort),
          Map.entry("size", Values::size),
          Map.entry("duration", Values::duration),
          Map.entry("status", Values::status),
          Map.entry("host", Values::host),
          Map.entry("path", Values::path),
          Map.entry("query", Values::query),
          Map.entry("userAgent", Values::userAgent),
          Map.entry("user", Values::user),
          Map.entry("words", Values::words),
          Map.entry("hex8", (values, out) -> values.hex(8, out)),
          Map.entry("hex12", (values, out) -> values.hex(12, out)),
          Map.entry("hex16", (values, out) -> values.hex(16, out)),
          Map.entry("hex17", (values, out) -> values.hex(17, out)),
          Map.entry("hex24", (values, out) -> values.hex(24, out)),
          Map.entry("uuid", Values::uuid),
          Map.entry("key16", Values::key16),
          Map.entry("isoSeconds", Values::isoSeconds),
          Map.entry("isoMicros", Values::isoMicros),
          Map.entry("epochSeconds", Values::epochSeconds),
          Map.entry("syslogTime", Values::syslogTime));

  private ValueNames() {}

  /**
   * What appends the value of a name.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  static BiConsumer<Values, StringBuilder> named(String name) {
    BiConsumer<Values, StringBuilder> value = NAMED.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "unknown value '" + name + "'; expected one of " + new TreeSet<>(NAMED.keySet()));
    }
    return value;
  }
}
