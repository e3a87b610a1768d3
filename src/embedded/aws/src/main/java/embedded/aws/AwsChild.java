package embedded.aws;

import embedded.child.Child;

/** Runs S3 and SQS until the parent process ends. */
public final class AwsChild {
  private AwsChild() {}

  /** Takes the settings of {@link AwsServer#start}, each as {@code name=value}. */
  public static void main(String[] arguments) {
    Child.run(AwsServer::start, arguments);
  }
}
