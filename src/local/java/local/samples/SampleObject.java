package local.samples;

/**
 * An object as it is put into S3.
 *
 * @param logType its log type
 * @param key its key
 * @param content its bytes, compressed where the key ends with {@code .gz}
 * @param records how many records it holds
 */
public record SampleObject(String logType, String key, byte[] content, int records) {}
