package bench;

/**
 * What it took to load a log type from S3 into OpenSearch.
 *
 * @param logType its name
 * @param documents how many documents
 * @param seconds from the first object in S3 to the last document found
 * @param documentsPerSecond documents by seconds
 * @param loaderCpuSeconds CPU time of this process
 * @param openSearchCpuSeconds CPU time of OpenSearch
 */
record LoadResult(
    String logType,
    long documents,
    double seconds,
    double documentsPerSecond,
    double loaderCpuSeconds,
    double openSearchCpuSeconds) {}
