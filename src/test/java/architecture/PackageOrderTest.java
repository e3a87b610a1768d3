package architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dependencies point along the way of a log. */
class PackageOrderTest {

  /** What each package may use beside itself, records and patterns. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("record", Set.of()),
          Map.entry("pattern", Set.of()),
          Map.entry("read", Set.of()),
          Map.entry("parse", Set.of("read")),
          Map.entry("normalize", Set.of("read", "parse")),
          Map.entry("steps", Set.of("normalize")),
          Map.entry("types", Set.of("normalize", "steps")),
          Map.entry("enrich", Set.of("normalize", "steps")),
          Map.entry("feeds", Set.of("enrich")),
          Map.entry("exclude", Set.of("normalize", "enrich")),
          Map.entry("load", Set.of()),
          Map.entry("delivery", Set.of()),
          Map.entry("deadletter", Set.of()),
          Map.entry("ingest", Set.of("delivery", "deadletter")),
          Map.entry("object", Set.of("read", "normalize", "delivery", "deadletter")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("processors", "routes");

  static Stream<String> packages() {
    return MAY_USE.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOnlyThoseBeforeIt(String name) {
    String[] allowed =
        Stream.concat(Stream.of(name, "record", "pattern"), MAY_USE.get(name).stream())
            .filter(used -> !name.equals("record") || used.equals(name))
            .map(used -> "processors." + used + "..")
            .toArray(String[]::new);

    noClasses()
        .that(resideInAPackage("processors." + name + ".."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("processors..", "routes..", "local..", "bench..")
                .and(not(resideInAnyPackage(allowed))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void eachPackageHasItsPlace() {
    Set<String> names = new TreeSet<>();
    CLASSES.stream()
        .map(type -> type.getPackageName())
        .filter(name -> name.startsWith("processors."))
        .forEach(name -> names.add(name.split("\\.")[1]));

    assertThat(names).isNotEmpty().isSubsetOf(MAY_USE.keySet());
  }

  @Test
  void patternsStandAlone() {
    noClasses()
        .that(resideInAPackage("processors.pattern.."))
        .should()
        .dependOnClassesThat(not(resideInAnyPackage("processors.pattern..", "java..")))
        .check(CLASSES);
  }

  @Test
  void noPackagesGoInCircles() {
    slices().matching("processors.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("routes.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void whatIsForTestsIsNotUsed() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("local..", "bench..", "org.junit..", "org.assertj.."))
        .check(CLASSES);
  }

  @Test
  void logsGoThroughSlf4j() {
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }
}
