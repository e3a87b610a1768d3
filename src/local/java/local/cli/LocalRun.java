package local.cli;

import local.StackAddresses;
import local.StackSettings;

/**
 * What {@code siem local} has started.
 *
 * @param settings what the servers were asked to be like
 * @param stack where they answer
 * @param service the service
 * @param aws speaks to S3 and SQS
 */
record LocalRun(StackSettings settings, StackAddresses stack, LocalService service, LocalAws aws) {

  /** The bucket whose objects are loaded. */
  String bucket() {
    return settings.buckets().get(0);
  }
}
