package routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import processors.record.BatchEntry;
import processors.record.ObjectReference;
import processors.record.Outcome;

/**
 * Records of 10 MB that are made to hurt a parser, between good ones, through the whole pipeline.
 */
class HostileRecordTest {

  private static final int LENGTH = 10_000_000;

  /** Less than a second on a machine that has nothing else to do. */
  private static final Duration MOST_CPU_TIME = Duration.ofSeconds(5);

  private static final String ACCOUNT = "AWSLogs/123456789012/";

  @RegisterExtension static final LocalPipeline LOCAL = new LocalPipeline(Clock.systemUTC());

  /** Objects of two good records and what stands between them. */
  enum LogType {
    ALB(
        ACCOUNT
            + "elasticloadbalancing/us-east-1/2026/01/10/123456789012_elasticloadbalancing_us-east-1"
            + "_app.web.50dc6c495c0c9188_20260110T0005Z_203.0.113.10_3fkb2c1a.log.gz") {
      @Override
      String object(String first, String hostile, String last) {
        return String.join("\n", first, hostile, last);
      }

      @Override
      String record(String filler) {
        return "http 2026-01-10T00:01:02.186641Z app/web/50dc 192.0.2.44:50121 10.0.0.66:9000 0.000"
            + " 0.001 0.000 200 200 253 8432 \"GET http://www.example.com:80/"
            + filler
            + " HTTP/1.1\" \"curl/7.61.1\" - - arn:aws:tg \"Root=1-6961a1ce\" \"-\" \"-\" 0"
            + " 2026-01-10T00:01:02.014000Z \"forward\" \"-\" \"-\" \"10.0.0.66:9000\" \"200\" \"-\""
            + " \"-\"";
      }
    },
    VPC_FLOW(ACCOUNT + "vpcflowlogs/us-east-1/2026/01/10/a_vpcflowlogs_us-east-1.log.gz") {
      @Override
      String object(String first, String hostile, String last) {
        return String.join(
            "\n",
            "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes"
                + " start end action log-status",
            first,
            hostile,
            last);
      }

      @Override
      String record(String filler) {
        return "2 123456789012 eni-0a1b2c3d 81.2.69.142 10.0.1.5 49152 443 6 20 4249 1768003200"
            + " 1768003258 ACCEPT OK"
            + filler;
      }
    },
    CLOUDTRAIL(ACCOUNT + "CloudTrail/us-east-1/2026/01/10/a_CloudTrail_us-east-1.json.gz") {
      @Override
      String object(String first, String hostile, String last) {
        return "{\"Records\":[" + String.join(",", first, hostile, last) + "]}";
      }

      @Override
      String record(String filler) {
        return "{\"eventTime\":\"2026-01-10T00:01:02Z\",\"eventSource\":\"ec2.amazonaws.com\","
            + "\"eventName\":\"RunInstances\",\"requestParameters\":{\"content\":\"{"
            + filler
            + "\"}}";
      }

      @Override
      String written(String text) {
        return escaped(text);
      }
    },
    LINUX_SECURE(ACCOUNT + "linux/secure/us-east-1/2026/01/10/a.gz") {
      @Override
      String object(String first, String hostile, String last) {
        return envelope("/var/log/secure", first, hostile, last);
      }

      @Override
      String record(String filler) {
        return event("Jan 10 00:01:02 ip-10-0-0-1 sshd[42]: Failed password for " + filler);
      }

      @Override
      String written(String text) {
        return escaped(text);
      }
    },
    LINUX_OS(ACCOUNT + "linux/messages/us-east-1/2026/01/10/a.gz") {
      @Override
      String object(String first, String hostile, String last) {
        return envelope("/var/log/messages", first, hostile, last);
      }

      @Override
      String record(String filler) {
        return event("Jan 10 00:01:02 ip-10-0-0-1 systemd: Started " + filler);
      }

      @Override
      String written(String text) {
        return escaped(text);
      }
    };

    private final String key;

    LogType(String key) {
      this.key = key;
    }

    abstract String object(String first, String hostile, String last);

    /** A good record, if what fills it is harmless. */
    abstract String record(String filler);

    /** A text as it is written within a record. */
    String written(String text) {
      return text;
    }

    private static String escaped(String text) {
      return text.replace("\"", "\\\"");
    }

    private static String event(String message) {
      return "{\"id\":\"1\",\"timestamp\":1768003262000,\"message\":\"" + message + "\"}";
    }

    private static String envelope(String group, String... events) {
      return "{\"messageType\":\"DATA_MESSAGE\",\"owner\":\"123456789012\",\"logGroup\":\""
          + group
          + "\",\"logStream\":\"i-0123456789abcdef0\",\"subscriptionFilters\":[],\"logEvents\":["
          + String.join(",", events)
          + "]}";
    }
  }

  static List<String> fillers() {
    return List.of("\"", " ", "\" ", "a b=", "{\"");
  }

  @ParameterizedTest
  @EnumSource
  void good_records_are_documents(LogType type) throws IOException {
    List<BatchEntry> entries = parse(type, type.record(""));
    assertThat(entries).hasSize(3).allMatch(BatchEntry::pending);
  }

  @ParameterizedTest
  @MethodSource("fillers")
  void a_hostile_record_costs_itself_and_little_time(String filler, TestReporter reporter)
      throws IOException {
    for (LogType type : LogType.values()) {
      String written = type.written(filler);
      String hostile = type.record(written.repeat(LENGTH / written.length()));
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      List<BatchEntry> entries = parse(type, hostile);
      Duration cpuTime =
          Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
      reporter.publishEntry(type + " CPU time in milliseconds", Long.toString(cpuTime.toMillis()));
      assertThat(cpuTime).as("%s with %s", type, filler).isLessThan(MOST_CPU_TIME);
      assertThat(entries).as("%s with %s", type, filler).hasSize(3);
      assertThat(entries.get(0).pending()).isTrue();
      assertThat(entries.get(1))
          .matches(entry -> entry.pending() || entry.outcome() instanceof Outcome.DeadLettered);
      assertThat(entries.get(2).pending()).isTrue();
    }
  }

  private static List<BatchEntry> parse(LogType type, String hostile) throws IOException {
    String object = type.object(type.record(""), hostile, type.record(""));
    List<BatchEntry> entries = new ArrayList<>();
    ParsedObject parsed =
        LOCAL
            .objects()
            .parse(
                ObjectReference.of("logs", type.key),
                new ByteArrayInputStream(object.getBytes(StandardCharsets.UTF_8)),
                entries::add);
    assertThat(parsed.ignored()).isEmpty();
    assertThat(parsed.defect()).isEmpty();
    return entries;
  }
}
