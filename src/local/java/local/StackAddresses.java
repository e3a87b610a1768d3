package local;

import java.net.URI;

/**
 * Where the servers of the embedded stack answer.
 *
 * @param openSearch the REST API of OpenSearch
 * @param s3 the endpoint of S3
 * @param sqs the endpoint of SQS
 * @param ingestQueue the URL of the queue that S3 notifies
 * @param deadLetterQueue the URL of the dead-letter queue
 */
public record StackAddresses(
    URI openSearch, URI s3, URI sqs, URI ingestQueue, URI deadLetterQueue) {}
