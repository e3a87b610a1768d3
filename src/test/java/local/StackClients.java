package local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Clients of the embedded stack: the AWS SDK with its default settings, and plain HTTP for
 * OpenSearch.
 */
public final class StackClients implements AutoCloseable {
  private final StackAddresses addresses;
  private final HttpClient http = HttpClient.newHttpClient();
  private final S3Client s3;
  private final SqsClient sqs;

  /**
   * Clients of a stack.
   *
   * @param region the region that the stack speaks of
   */
  public StackClients(StackAddresses addresses, String region) {
    this.addresses = addresses;
    StaticCredentialsProvider credentials =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));
    this.s3 =
        S3Client.builder()
            .endpointOverride(addresses.s3())
            .region(Region.of(region))
            .credentialsProvider(credentials)
            .build();
    this.sqs =
        SqsClient.builder()
            .endpointOverride(addresses.sqs())
            .region(Region.of(region))
            .credentialsProvider(credentials)
            .build();
  }

  /** Puts an object and gives its entity tag. */
  public String put(String bucket, String key, String content) {
    return put(bucket, key, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts an object and gives its entity tag. */
  public String put(String bucket, String key, byte[] content) {
    return s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromBytes(content)).eTag();
  }

  /** Puts what a file holds. */
  public void put(String bucket, String key, Path content) {
    s3.putObject(put -> put.bucket(bucket).key(key), content);
  }

  /** Puts an object in several parts. */
  public void putInParts(String bucket, String key, String... parts) {
    String upload = s3.createMultipartUpload(of -> of.bucket(bucket).key(key)).uploadId();
    List<CompletedPart> done =
        IntStream.rangeClosed(1, parts.length)
            .mapToObj(
                number ->
                    CompletedPart.builder()
                        .partNumber(number)
                        .eTag(
                            s3.uploadPart(
                                    part ->
                                        part.bucket(bucket)
                                            .key(key)
                                            .uploadId(upload)
                                            .partNumber(number),
                                    RequestBody.fromString(parts[number - 1]))
                                .eTag())
                        .build())
            .toList();
    s3.completeMultipartUpload(
        of ->
            of.bucket(bucket)
                .key(key)
                .uploadId(upload)
                .multipartUpload(complete -> complete.parts(done)));
  }

  /** Gets an object's text. */
  public String get(String bucket, String key) {
    return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asUtf8String();
  }

  /** Sends a message. */
  public void send(URI queue, String body) {
    sqs.sendMessage(message -> message.queueUrl(queue.toString()).messageBody(body));
  }

  /** Receives up to ten messages. */
  public List<Message> receive(URI queue, Duration wait) {
    return sqs.receiveMessage(
            of ->
                of.queueUrl(queue.toString())
                    .maxNumberOfMessages(10)
                    .waitTimeSeconds((int) wait.toSeconds()))
        .messages();
  }

  /** Deletes a message that was received. */
  public void delete(URI queue, Message message) {
    sqs.deleteMessage(of -> of.queueUrl(queue.toString()).receiptHandle(message.receiptHandle()));
  }

  /** Deletes all messages of a queue. */
  public void purge(URI queue) {
    sqs.purgeQueue(of -> of.queueUrl(queue.toString()));
  }

  /** How many messages a queue holds, those being worked on included. */
  public long messages(URI queue) {
    return sqs
        .getQueueAttributes(
            of ->
                of.queueUrl(queue.toString())
                    .attributeNames(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
        .attributes()
        .values()
        .stream()
        .mapToLong(Long::parseLong)
        .sum();
  }

  /** Asks OpenSearch and gives the answer's body, or "" when the answer is not a success. */
  public String openSearch(String method, String path, String body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(addresses.openSearch().resolve(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() < 300 ? response.body() : "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    s3.close();
    sqs.close();
  }
}
