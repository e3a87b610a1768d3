package bench.logs;

/**
 * Records like those of the golden cases of a log type.
 *
 * @param logType the log type's name
 * @param key the key of one of the cases, with a place for the object's number
 * @param layout how the records lie in an object
 * @param records like those of the cases
 */
record GoldenLog(String logType, String key, ObjectLayout layout, Templates records)
    implements LogGenerator {}
