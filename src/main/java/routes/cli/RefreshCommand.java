package routes.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import processors.feeds.FeedRefresh;
import processors.feeds.RefreshResult;
import routes.FeedRefreshes;
import routes.FeedRefreshes.Shrunken;

/** {@code siem refresh}: refreshes feeds by hand. */
@Command(
    name = "refresh",
    mixinStandardHelpOptions = true,
    description = {
      "Refreshes feeds now: threat indicators, databases of places, trusted proxies.",
      "The running service takes over what is new within a minute."
    },
    footer = {
      "",
      "Exit code: 0 all feeds are up to date, 1 some are not, 2 there is no such feed,",
      "78 a setting is wrong.",
      "",
      "Examples:",
      "  ./siem refresh -Dsiem.feeds.bucket=my-feeds",
      "  ./siem refresh tor -Dsiem.feeds.directory=feeds -Dsiem.feeds.tor=on"
    })
final class RefreshCommand implements Callable<Integer> {

  @Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(
      paramLabel = "FEED",
      description = "The feeds to refresh; without any, all that are used.")
  private List<String> feeds = List.of();

  @Option(
      names = "--accept-shrunken",
      description = "Takes feeds also if they have become much less than before.")
  private boolean acceptShrunken;

  @Option(
      names = "-D",
      mapFallbackValue = "",
      paramLabel = "setting=value",
      description = "Sets one setting, such as -Dsiem.feeds.tor=on")
  private Map<String, String> settings = Map.of();

  @Override
  public Integer call() throws IOException {
    Properties overrides = new Properties();
    overrides.putAll(settings);
    Shrunken shrunken = acceptShrunken ? Shrunken.ACCEPTED : Shrunken.REFUSED;
    try (FeedRefreshes refreshes = FeedRefreshes.open(overrides, shrunken)) {
      List<FeedRefresh> chosen = chosen(refreshes);
      spec.commandLine().getErr().println("feeds in " + refreshes.store());
      boolean all = true;
      for (FeedRefresh refresh : chosen) {
        all &= refresh(refresh);
      }
      return all ? Siem.OK : Siem.FAILED;
    }
  }

  private List<FeedRefresh> chosen(FeedRefreshes refreshes) {
    List<String> used = refreshes.all().stream().map(refresh -> refresh.feed().name()).toList();
    for (String feed : feeds) {
      if (!used.contains(feed)) {
        throw new CommandLine.ParameterException(
            spec.commandLine(),
            "no feed '"
                + feed
                + "' is used; used are "
                + String.join(", ", used)
                + " (docs/feeds.md says how others are switched on)");
      }
    }
    return refreshes.all().stream()
        .filter(refresh -> feeds.isEmpty() || feeds.contains(refresh.feed().name()))
        .toList();
  }

  private boolean refresh(FeedRefresh refresh) throws IOException {
    RefreshResult result = refresh.now();
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%-18s  %s%n", refresh.feed().name(), describe(result));
    out.flush();
    return result instanceof RefreshResult.Published || result instanceof RefreshResult.Unchanged;
  }

  private static String describe(RefreshResult result) {
    if (result instanceof RefreshResult.Published published) {
      return "published: "
          + published.state().entries()
          + " entries, "
          + published.state().skipped()
          + " skipped";
    }
    if (result instanceof RefreshResult.Unchanged unchanged) {
      return "unchanged: " + unchanged.state().entries() + " entries";
    }
    if (result instanceof RefreshResult.Failed failed) {
      return "FAILED: " + failed.problem();
    }
    if (result instanceof RefreshResult.LeftAlone leftAlone) {
      return "not refreshed: the provider asks to wait until " + leftAlone.until();
    }
    return "not refreshed: another worker is refreshing it";
  }
}
