package processors.delivery;

import java.time.Duration;
import processors.record.ObjectSource;

/**
 * What became of an object's records. The outcomes add up to the records.
 *
 * @param object the object
 * @param records how many were read
 * @param loaded how many are in OpenSearch
 * @param excluded how many a rule left out
 * @param deadLetters how many are in the dead-letter channel
 * @param counted how many of them a rule counted
 * @param documentBytes bytes of the documents that were made of them
 * @param loading their share of the time that OpenSearch took for bulk requests
 * @param took from the first byte to the last acknowledgement
 */
public record ObjectSummary(
    ObjectSource object,
    long records,
    long loaded,
    long excluded,
    long deadLetters,
    long counted,
    long documentBytes,
    Duration loading,
    Duration took) {}
