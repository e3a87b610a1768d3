package routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.support.LifecycleStrategySupport;
import processors.enrich.Refreshable;
import processors.exclude.ConditionFiles;
import processors.exclude.ConditionParameters;
import processors.exclude.ExclusionRules;
import processors.exclude.FieldRulesFile;
import processors.exclude.RefreshRules;
import processors.exclude.RuleBook;
import processors.exclude.RuleSource;
import processors.exclude.RulesUnreadableException;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * Reads the exclusion rules that the settings name and makes what {@code exclusions.camel.yaml}
 * refers to. A file that cannot be read stops the start; Parameter Store that does not answer does
 * not.
 */
final class ExclusionConfiguration implements CamelConfiguration {

  private static final int DAY = 86_400_000;

  private enum OwnLogs {
    EXCLUDED,
    LOADED
  }

  private final Refreshable<ExclusionRules> rules;
  private final MeterRegistry meters;
  private final Supplier<SsmClient> ssm;

  /**
   * A configuration.
   *
   * @param rules what the steps ask
   * @param ssm makes a client of Parameter Store where the settings ask for one
   */
  ExclusionConfiguration(
      Refreshable<ExclusionRules> rules, MeterRegistry meters, Supplier<SsmClient> ssm) {
    this.rules = rules;
    this.meters = meters;
    this.ssm = ssm;
  }

  @Override
  public void configure(CamelContext context) {
    SettingsReader settings = new SettingsReader(context);
    settings.millis("siem.exclude.files-millis", 100, DAY);
    settings.millis("siem.exclude.parameters-millis", 100, DAY);
    RuleBook book = book(settings);
    List<RuleSource> files = new ArrayList<>();
    addFile(settings, "siem.exclude.rules", FieldRulesFile::new, files);
    addFile(settings, "siem.exclude.conditions", ConditionFiles::new, files);
    for (RuleSource file : files) {
      readAtStart(book, file);
    }
    RefreshRules parameters = new RefreshRules(book, parameters(context, settings));
    parameters.refresh();
    context.getRegistry().bind("refreshExclusionFiles", new RefreshRules(book, files));
    context.getRegistry().bind("refreshExclusionParameters", parameters);
  }

  private RuleBook book(SettingsReader settings) {
    return settings.choice("siem.exclude.own-logs", OwnLogs.class) == OwnLogs.EXCLUDED
        ? RuleBook.withOwnLogs(rules, meters)
        : RuleBook.empty(rules, meters);
  }

  private static void addFile(
      SettingsReader settings,
      String setting,
      Function<Path, RuleSource> reader,
      List<RuleSource> files) {
    String path = settings.text(setting);
    if (!path.isEmpty()) {
      files.add(reader.apply(Path.of(path)));
    }
  }

  private static void readAtStart(RuleBook book, RuleSource file) {
    try {
      book.read(file);
    } catch (RulesUnreadableException e) {
      throw new IllegalArgumentException("exclusion rules: " + e.getMessage(), e);
    }
  }

  private List<RuleSource> parameters(CamelContext context, SettingsReader settings) {
    String prefix = settings.text("siem.exclude.parameters");
    if (prefix.isEmpty()) {
      return List.of();
    }
    if (!prefix.startsWith("/")) {
      throw settings.wrong(
          "siem.exclude.parameters", "nothing, or a path such as /siem/exclude-logs/", null);
    }
    SsmClient client = ssm.get();
    context.addLifecycleStrategy(
        new LifecycleStrategySupport() {
          @Override
          public void onContextStopped(CamelContext stopped) {
            client.close();
          }
        });
    return List.of(new ConditionParameters(client, prefix));
  }
}
