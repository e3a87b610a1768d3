package bench.logs;

/**
 * An object as it lies in S3.
 *
 * @param key its S3 key
 * @param packed its bytes, packed by gzip; not to be changed
 * @param records how many records it holds
 * @param unpackedBytes how many bytes it has unpacked
 */
public record GeneratedObject(String key, byte[] packed, int records, long unpackedBytes) {}
