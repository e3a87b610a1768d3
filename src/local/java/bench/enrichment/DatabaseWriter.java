package bench.enrichment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import processors.enrich.address.IpAddress;
import processors.enrich.address.PrivateNetworks;

/**
 * Writes a database in MaxMind's format ("MaxMind DB File Format Specification", version 2.0) in
 * which each address has a record: the records go round over all /16 networks of IPv4; those of
 * IPv6 have the first.
 */
final class DatabaseWriter {

  private static final int PREFIX = 16;
  private static final int BEFORE_V4 = 96;
  private static final int SEPARATOR = 16;
  private static final int MAP = 7;
  private static final byte[] METADATA =
      "\u00AB\u00CD\u00EFMaxMind.com".getBytes(StandardCharsets.ISO_8859_1);

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  private DatabaseWriter() {}

  /** The bytes of a database of a type with these records. */
  static byte[] write(String type, List<Map<String, Object>> records) {
    DatabaseWriter writer = new DatabaseWriter();
    int[] offsets = new int[records.size()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = writer.data.size();
      writer.value(records.get(i));
    }
    byte[] section = writer.data.toByteArray();
    writer.data.reset();
    int nodes = BEFORE_V4 + (1 << PREFIX) - 1;
    writer.value(metadata(type, nodes));
    byte[] metadata = writer.data.toByteArray();
    return ByteBuffer.allocate(
            nodes * 2 * Integer.BYTES
                + SEPARATOR
                + section.length
                + METADATA.length
                + metadata.length)
        .put(tree(nodes, offsets))
        .put(new byte[SEPARATOR])
        .put(section)
        .put(METADATA)
        .put(metadata)
        .array();
  }

  private static Map<String, Object> metadata(String type, int nodes) {
    return Map.of(
        "binary_format_major_version",
        2,
        "binary_format_minor_version",
        0,
        "build_epoch",
        1_768_000_000,
        "database_type",
        type,
        "description",
        Map.of("en", "made for a benchmark"),
        "ip_version",
        6,
        "languages",
        List.of("en"),
        "node_count",
        nodes,
        "record_size",
        Integer.SIZE);
  }

  /** A path of 96 nodes to IPv4, and there a full tree, level by level. */
  private static byte[] tree(int nodes, int[] offsets) {
    ByteBuffer tree = ByteBuffer.allocate(nodes * 2 * Integer.BYTES);
    int firstRecord = nodes + SEPARATOR;
    for (int node = 0; node < BEFORE_V4; node++) {
      tree.putInt(node + 1).putInt(firstRecord + offsets[0]);
    }
    int inner = (1 << PREFIX - 1) - 1;
    for (int node = 0; node < inner; node++) {
      tree.putInt(BEFORE_V4 + node * 2 + 1).putInt(BEFORE_V4 + node * 2 + 2);
    }
    for (int network = 0; network < 1 << PREFIX; network++) {
      tree.putInt(holdsPrivate(network) ? nodes : firstRecord + offsets[network % offsets.length]);
    }
    return tree.array();
  }

  /** Whether there are private addresses in a network, of which public databases know none. */
  private static boolean holdsPrivate(int network) {
    IpAddress first = IpAddress.ofV4(network << PREFIX);
    IpAddress last = IpAddress.ofV4(network << PREFIX | 0xFFFF);
    return PrivateNetworks.ofIpv4().stream()
        .anyMatch(
            known -> known.last().compareTo(first) >= 0 && known.first().compareTo(last) <= 0);
  }

  private void value(Object value) {
    if (value instanceof Map<?, ?> map) {
      control(MAP, map.size());
      map.forEach(
          (name, inside) -> {
            value(name);
            value(inside);
          });
    } else if (value instanceof List<?> list) {
      control(11, list.size());
      list.forEach(this::value);
    } else if (value instanceof String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      control(2, bytes.length);
      data.writeBytes(bytes);
    } else if (value instanceof Double number) {
      control(3, Double.BYTES);
      data.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
    } else {
      control(6, Integer.BYTES);
      data.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt((Integer) value).array());
    }
  }

  /** Type and size; types above 7 stand in a byte of their own. */
  private void control(int type, int size) {
    int sizeBits = Math.min(size, 29);
    data.write((type > MAP ? 0 : type << 5) | sizeBits);
    if (type > MAP) {
      data.write(type - MAP);
    }
    if (sizeBits == 29) {
      data.write(size - 29);
    }
  }
}
