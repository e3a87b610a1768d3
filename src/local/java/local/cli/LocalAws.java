package local.cli;

import java.net.URI;
import java.util.Map;
import local.StackAddresses;
import local.samples.SampleObject;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Speaks to the embedded S3 and SQS as a user of AWS does. */
final class LocalAws implements AutoCloseable {

  private static final AwsBasicCredentials CREDENTIALS =
      AwsBasicCredentials.create("local", "local");

  private final URI ingestQueue;
  private final S3Client s3;
  private final SqsClient sqs;

  LocalAws(StackAddresses stack, String region) {
    StaticCredentialsProvider credentials = StaticCredentialsProvider.create(CREDENTIALS);
    this.ingestQueue = stack.ingestQueue();
    this.s3 =
        S3Client.builder()
            .endpointOverride(stack.s3())
            .region(Region.of(region))
            .forcePathStyle(true)
            .credentialsProvider(credentials)
            .build();
    this.sqs =
        SqsClient.builder()
            .endpointOverride(stack.sqs())
            .region(Region.of(region))
            .credentialsProvider(credentials)
            .build();
  }

  /** Gives this process made-up credentials, so that it never uses those of its user. */
  static void useAsCredentials() {
    System.setProperty(SdkSystemSetting.AWS_ACCESS_KEY_ID.property(), CREDENTIALS.accessKeyId());
    System.setProperty(
        SdkSystemSetting.AWS_SECRET_ACCESS_KEY.property(), CREDENTIALS.secretAccessKey());
  }

  void put(String bucket, SampleObject object) {
    s3.putObject(
        request -> request.bucket(bucket).key(object.key()),
        RequestBody.fromBytes(object.content()));
  }

  /** How many messages lie in the ingest queue, those included that are being worked on. */
  int messages() {
    Map<QueueAttributeName, String> attributes =
        sqs.getQueueAttributes(
                request ->
                    request
                        .queueUrl(ingestQueue.toString())
                        .attributeNames(
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
            .attributes();
    return attributes.values().stream().mapToInt(Integer::parseInt).sum();
  }

  @Override
  public void close() {
    s3.close();
    sqs.close();
  }
}
