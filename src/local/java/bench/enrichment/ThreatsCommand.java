package bench.enrichment;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import processors.enrich.address.IpAddress;
import processors.enrich.threat.Indicator;
import processors.enrich.threat.IndicatorType;
import processors.enrich.threat.ThreatIndex;

/** {@code siem bench threats}: the index of threat indicators. */
@Command(
    name = "threats",
    mixinStandardHelpOptions = true,
    description = "Measures how large the index of threat indicators is and how fast it answers.")
public final class ThreatsCommand implements Callable<Integer> {

  private static final int LOOKUPS = 1_000_000;
  private static final int SAMPLES = 100_000;
  private static final String NESTED = "45.79.10.20";

  @Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--indicators",
      defaultValue = "5000000",
      description = "So many of them (default: ${DEFAULT-VALUE}).")
  private int indicators;

  /** What is looked up, each text found or not found again and again. */
  private final List<IpAddress> knownAddresses = new ArrayList<>();

  private final List<String> knownDomains = new ArrayList<>();

  @Override
  public Integer call() {
    GeneratedFeeds.indicators(Math.min(indicators, SAMPLES), this::remember);
    long before = usedBytes();
    long start = System.nanoTime();
    ThreatIndex index = build();
    double seconds = (System.nanoTime() - start) / 1e9;
    double megabytes = (usedBytes() - before) / 1e6;
    line(
        "%,d indicators: built in %.1f s, %.0f MB of heap (%.0f bytes each)",
        index.size(), seconds, megabytes, megabytes * 1e6 / index.size());
    line("");
    line("| lookup | found | µs |");
    line("|---|--:|--:|");
    addresses("address that is known", knownAddresses, index);
    addresses("address that is not", randomAddresses(), index);
    addresses("address in 25 networks", List.of(IpAddress.parse(NESTED)), index);
    domains("domain that is known", knownDomains, index);
    domains("domain that is not", knownDomains.stream().map(d -> "x" + d).toList(), index);
    return index.size() == 0 ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
  }

  private void remember(Indicator indicator) {
    if (indicator.type() == IndicatorType.DOMAIN_NAME) {
      knownDomains.add(indicator.value());
    } else if (indicator.value().indexOf('/') < 0) {
      knownAddresses.add(IpAddress.parse(indicator.value()));
    }
  }

  private ThreatIndex build() {
    ThreatIndex.Builder builder = new ThreatIndex.Builder();
    GeneratedFeeds.indicators(indicators, builder::add);
    Indicator.About about = new Indicator.About("nested", null, null, null, null, null);
    for (int length = 8; length <= 32; length++) {
      builder.add(new Indicator(IndicatorType.IPV4_ADDR, NESTED + "/" + length, "bench", about));
    }
    return builder.build();
  }

  private static List<IpAddress> randomAddresses() {
    SplittableRandom random = new SplittableRandom(7);
    List<IpAddress> addresses = new ArrayList<>();
    for (int i = 0; i < SAMPLES; i++) {
      addresses.add(IpAddress.ofV4(random.nextInt()));
    }
    return addresses;
  }

  private void addresses(String what, List<IpAddress> addresses, ThreatIndex index) {
    measure(what, addresses, address -> index.ofAddress(address).size());
  }

  private void domains(String what, List<String> domains, ThreatIndex index) {
    measure(what, domains, domain -> index.ofDomain(domain).size());
  }

  private <T> void measure(String what, List<T> values, ToIntFunction<T> lookup) {
    run(values, lookup);
    long start = System.nanoTime();
    long found = run(values, lookup);
    line(
        "| %s | %.2f | %.2f |",
        what, (double) found / LOOKUPS, (System.nanoTime() - start) / 1e3 / LOOKUPS);
  }

  private static <T> long run(List<T> values, ToIntFunction<T> lookup) {
    long found = 0;
    for (int i = 0; i < LOOKUPS; i++) {
      found += lookup.applyAsInt(values.get(i % values.size()));
    }
    return found;
  }

  private static long usedBytes() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime java = Runtime.getRuntime();
    return java.totalMemory() - java.freeMemory();
  }

  private void line(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
