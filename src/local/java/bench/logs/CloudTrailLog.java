package bench.logs;

/** CloudTrail events of several services, some of calls that were denied. */
final class CloudTrailLog implements LogGenerator {

  private static final String ROLE =
      "{\"eventVersion\":\"1.09\",\"userIdentity\":{\"type\":\"AssumedRole\",\"principalId\":"
          + "\"AROA${key16}:${user}\",\"arn\":\"arn:aws:sts::123456789012:assumed-role/"
          + "${Admin|Deploy|ReadOnly|ci-runner}/${user}\",\"accountId\":\"123456789012\","
          + "\"accessKeyId\":\"ASIA${key16}\",\"sessionContext\":{\"sessionIssuer\":{\"type\":"
          + "\"Role\",\"principalId\":\"AROA${key16}\",\"arn\":\"arn:aws:iam::123456789012:role/"
          + "${Admin|Deploy|ReadOnly}\",\"accountId\":\"123456789012\",\"userName\":"
          + "\"${Admin|Deploy|ReadOnly}\"},\"webIdFederationData\":{},\"attributes\":"
          + "{\"creationDate\":\"${isoSeconds}\",\"mfaAuthenticated\":\"${false|false|true}\"}}}";

  private static final String USER =
      "{\"eventVersion\":\"1.09\",\"userIdentity\":{\"type\":\"IAMUser\",\"principalId\":"
          + "\"AIDA${key16}\",\"arn\":\"arn:aws:iam::123456789012:user/${user}\",\"accountId\":"
          + "\"123456789012\",\"accessKeyId\":\"AKIA${key16}\",\"userName\":\"${user}\"}";

  private static final String CALL =
      "\"awsRegion\":\"${us-east-1|us-east-1|eu-west-1|ap-northeast-1}\",\"sourceIPAddress\":"
          + "\"${clientIp}\",\"userAgent\":\"${aws-cli/2.15|Boto3/1.34|aws-sdk-java/2.25}.${0..60}"
          + " Python/3.${8..12}.${0..12} Linux/5.10.0 botocore/1.${20..34}.${0..50}\",";

  private static final String END =
      ",\"requestID\":\"${uuid}\",\"eventID\":\"${uuid}\",\"readOnly\":${true|false},"
          + "\"eventType\":\"AwsApiCall\",\"managementEvent\":true,\"recipientAccountId\":"
          + "\"123456789012\",\"eventCategory\":\"Management\",\"tlsDetails\":{\"tlsVersion\":"
          + "\"TLSv1.3\",\"cipherSuite\":\"TLS_AES_128_GCM_SHA256\",\"clientProvidedHostHeader\":"
          + "\"service.us-east-1.amazonaws.com\"}}";

  @Override
  public String logType() {
    return "cloudtrail";
  }

  @Override
  public String key() {
    return "AWSLogs/123456789012/CloudTrail/us-east-1/2026/01/10/"
        + "123456789012_CloudTrail_us-east-1_20260110T0005Z_bench%06d.json.gz";
  }

  @Override
  public ObjectLayout layout() {
    return new ObjectLayout.JsonArray("Records");
  }

  @Override
  public Templates records() {
    return Templates.none()
        .and(
            25,
            event(ROLE, "ec2", "DescribeInstances")
                + "\"requestParameters\":{\"instancesSet\":{\"items\":[{\"instanceId\":"
                + "\"i-${hex17}\"}]},\"filterSet\":{\"items\":[{\"name\":\"tag:Name\","
                + "\"valueSet\":{\"items\":[{\"value\":\"${user}\"}]}}]}},"
                + "\"responseElements\":null"
                + END)
        .and(
            25,
            event(ROLE, "kms", "Decrypt")
                + "\"requestParameters\":{\"encryptionContext\":{\"aws:s3:arn\":"
                + "\"arn:aws:s3:::example-bucket${path}\"},\"encryptionAlgorithm\":"
                + "\"SYMMETRIC_DEFAULT\"},\"responseElements\":null,\"resources\":[{\"accountId\":"
                + "\"123456789012\",\"type\":\"AWS::KMS::Key\",\"ARN\":"
                + "\"arn:aws:kms:us-east-1:123456789012:key/${uuid}\"}]"
                + END)
        .and(
            20,
            event(USER, "sts", "AssumeRole")
                + "\"requestParameters\":{\"roleArn\":\"arn:aws:iam::123456789012:role/${user}\","
                + "\"roleSessionName\":\"${user}\",\"durationSeconds\":3600},\"responseElements\":"
                + "{\"credentials\":{\"accessKeyId\":\"ASIA${key16}\",\"sessionToken\":"
                + "\"${key16}${key16}${key16}${key16}\",\"expiration\":\"Jan 10, 2026, 4:23:41 AM\"}"
                + ",\"assumedRoleUser\":{\"assumedRoleId\":\"AROA${key16}:${user}\",\"arn\":"
                + "\"arn:aws:sts::123456789012:assumed-role/${user}/${user}\"}}"
                + END)
        .and(
            15,
            event(USER, "s3", "PutObject")
                + "\"requestParameters\":{\"bucketName\":\"example-bucket\",\"Host\":"
                + "\"example-bucket.s3.us-east-1.amazonaws.com\",\"key\":\"${path}\","
                + "\"x-amz-acl\":\"private\"},\"responseElements\":{\"x-amz-server-side-encryption\""
                + ":\"AES256\"},\"additionalEventData\":{\"SignatureVersion\":\"SigV4\","
                + "\"CipherSuite\":\"ECDHE-RSA-AES128-GCM-SHA256\",\"bytesTransferredIn\":${0..99999}"
                + ",\"AuthenticationMethod\":\"AuthHeader\",\"x-amz-id-2\":\"${key16}${key16}\","
                + "\"bytesTransferredOut\":0}"
                + END)
        .and(
            10,
            event(ROLE, "iam", "CreateUser")
                + "\"errorCode\":\"AccessDenied\",\"errorMessage\":\"User: arn:aws:iam::123456789012"
                + ":user/${user} is not authorized to perform: iam:CreateUser on resource: ${user}\","
                + "\"requestParameters\":null,\"responseElements\":null"
                + END)
        .and(
            5,
            event(USER, "ssm", "PutParameter")
                + "\"requestParameters\":{\"name\":\"${path}\",\"description\":\"say \\\"${words}\\\""
                + "\\n${words}\",\"tags\":[{\"key\":\"owner\",\"value\":\"${user}\"},{\"key\":"
                + "\"cost\",\"value\":\"${1..99}\"}]},\"responseElements\":{\"version\":${1..99},"
                + "\"tier\":\"Standard\"}"
                + END);
  }

  private static String event(String identity, String service, String name) {
    return identity
        + ",\"eventTime\":\"${isoSeconds}\",\"eventSource\":\""
        + service
        + ".amazonaws.com\",\"eventName\":\""
        + name
        + "\","
        + CALL;
  }
}
