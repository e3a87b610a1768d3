package bench;

import java.util.List;

/**
 * What was measured of one log type.
 *
 * @param logType its name
 * @param records how many records were made
 * @param unpackedBytes how many bytes they are
 * @param packedBytes how many bytes their objects are
 * @param documentBytes how many bytes the limit's document is
 * @param comparisons on one core and on all
 * @param stages where the time goes on one core
 */
record TypeResult(
    String logType,
    long records,
    long unpackedBytes,
    long packedBytes,
    int documentBytes,
    List<Comparison> comparisons,
    List<StageTime> stages) {}
