package processors.exclude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import processors.enrich.Refreshable;

class RuleBookTest {

  private static final String HEADER = "log_type,field,pattern,pattern_type\n";

  @TempDir private Path directory;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Refreshable<ExclusionRules> inForce = new Refreshable<>(ExclusionRules.NONE);
  private final RuleBook book = RuleBook.empty(inForce, meters);

  private ExclusionRules.OfLogType alb() {
    return inForce.get().of("alb");
  }

  private double defects() {
    return meters.get("siem.exclusion.defects").gauge().value();
  }

  @Test
  void whatIsNewInAFileComesIntoForce() throws IOException {
    Path file = Files.writeString(directory.resolve("e.csv"), HEADER + "alb,a,x,text\n");
    FieldRulesFile source = new FieldRulesFile(file);
    book.refresh(source);
    assertThat(alb().fieldRules()).hasSize(1);

    Files.writeString(file, HEADER + "alb,a,x,text\nalb,b,y,text\nalb,c,(,regex\n");
    book.refresh(source);

    assertThat(alb().fieldRules()).hasSize(2);
    assertThat(defects()).isEqualTo(1);
  }

  @Test
  void whatIsAsItWasKeepsItsRules() throws Exception {
    Path file = Files.writeString(directory.resolve("e.csv"), HEADER + "alb,a,x,text\n");
    FieldRulesFile source = new FieldRulesFile(file);
    book.read(source);
    ExclusionRules before = inForce.get();

    book.read(source);

    assertThat(inForce.get()).isSameAs(before);
  }

  @Test
  void aFileThatCannotBeReadKeepsItsLastRules() throws IOException {
    Path file = Files.writeString(directory.resolve("e.csv"), HEADER + "alb,a,x,text\n");
    FieldRulesFile source = new FieldRulesFile(file);
    book.refresh(source);

    Files.writeString(file, "something else\n");
    book.refresh(source);
    assertThat(alb().fieldRules()).hasSize(1);

    Files.delete(file);
    book.refresh(source);
    assertThat(alb().fieldRules()).hasSize(1);
    assertThatThrownBy(() -> book.read(source))
        .isInstanceOf(RulesUnreadableException.class)
        .hasMessage(file + ": expected a file, there is none");

    Files.writeString(file, HEADER);
    book.refresh(source);
    assertThat(alb().fieldRules()).isEmpty();
  }

  @Test
  void theFilesOfADirectoryAreReadInTheOrderOfTheirNames() throws IOException {
    Files.writeString(
        directory.resolve("2.json"),
        "{\"alb/later\": {\"action\": \"COUNT\", \"expression\": \"a\"}}");
    Files.writeString(
        directory.resolve("1.yaml"), "alb/earlier: {action: EXCLUDE, expression: a}\n");
    Files.writeString(directory.resolve("notes.txt"), "no conditions");
    ConditionFiles source = new ConditionFiles(directory);

    book.refresh(source);
    assertThat(alb().conditions())
        .extracting(Condition::shortName)
        .containsExactly("earlier", "later");

    Files.delete(directory.resolve("1.yaml"));
    book.refresh(source);
    assertThat(alb().conditions()).extracting(Condition::shortName).containsExactly("later");
  }

  @Test
  void ownLogsStayLeftOutWhateverTheFilesSay() throws IOException {
    RuleBook withOwn = RuleBook.withOwnLogs(inForce, new SimpleMeterRegistry());
    assertThat(inForce.get().of("cloudtrail").own()).isNotEmpty();

    withOwn.refresh(new FieldRulesFile(Files.writeString(directory.resolve("e.csv"), HEADER)));

    assertThat(inForce.get().of("cloudtrail").own()).isNotEmpty();
  }
}
