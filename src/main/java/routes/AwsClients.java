package routes;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.SsmClientBuilder;

/** Makes the clients of AWS, each once for the whole program. */
final class AwsClients {

  private final AwsSettings settings;
  private final AwsCredentialsProvider credentials;
  private final String version;

  AwsClients(AwsSettings settings, AwsCredentialsProvider credentials, String version) {
    this.settings = settings;
    this.credentials = credentials;
    this.version = version;
  }

  SqsClient sqs() {
    SqsClientBuilder builder = SqsClient.builder();
    settings.sqsEndpoint().ifPresent(builder::endpointOverride);
    configure(builder);
    return builder.httpClientBuilder(http()).build();
  }

  /** Also reads buckets of other regions, unless it speaks to a given endpoint. */
  S3Client s3() {
    S3ClientBuilder builder = S3Client.builder().forcePathStyle(settings.pathStyle());
    builder.crossRegionAccessEnabled(settings.s3Endpoint().isEmpty());
    settings.s3Endpoint().ifPresent(builder::endpointOverride);
    configure(builder);
    return builder.httpClientBuilder(http()).build();
  }

  SsmClient ssm() {
    SsmClientBuilder builder = SsmClient.builder();
    settings.ssmEndpoint().ifPresent(builder::endpointOverride);
    configure(builder);
    return builder.httpClientBuilder(http()).build();
  }

  private void configure(AwsClientBuilder<?, ?> builder) {
    settings.region().map(Region::of).ifPresent(builder::region);
    builder.credentialsProvider(credentials);
    builder.overrideConfiguration(
        override ->
            override.putAdvancedOption(
                SdkAdvancedClientOption.USER_AGENT_SUFFIX, "siem-routes/" + version));
  }

  private ApacheHttpClient.Builder http() {
    return ApacheHttpClient.builder().maxConnections(settings.connections());
  }
}
