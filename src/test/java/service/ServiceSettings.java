package service;

import java.util.Map;
import java.util.TreeMap;
import local.StackAddresses;

/** Settings of the service for an embedded stack, with short waits. Immutable. */
record ServiceSettings(Map<String, String> values) {

  ServiceSettings {
    values = Map.copyOf(values);
  }

  /** Settings for the servers of a stack. */
  static ServiceSettings of(StackAddresses stack) {
    return new ServiceSettings(Map.of())
        .with("siem.aws.region", "us-east-1")
        .with("siem.aws.sqs-endpoint", stack.sqs().toString())
        .with("siem.aws.s3-endpoint", stack.s3().toString())
        .with("siem.aws.s3-path-style", "true")
        .with("siem.queue.ingest", stack.ingestQueue().toString())
        .with("siem.queue.dead-letters", stack.deadLetterQueue().toString())
        .with("siem.opensearch.url", stack.openSearch().toString())
        .with("siem.ingest.wait-seconds", "1")
        .with("siem.object.retry-first-millis", "50")
        .with("siem.load.retry-most-millis", "500");
  }

  /** The same with another value for one setting. */
  ServiceSettings with(String name, String value) {
    Map<String, String> changed = new TreeMap<>(values);
    changed.put(name, value);
    return new ServiceSettings(changed);
  }
}
