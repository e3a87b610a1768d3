package local.cli;

/**
 * What the service has done for a log type.
 *
 * @param logType its name
 * @param objects how many objects were read
 * @param documents how many records are in OpenSearch
 * @param deadLetters how many records and whole objects are in the dead-letter queue
 */
record LogTypeCounts(String logType, long objects, long documents, long deadLetters) {}
