package processors.enrich.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import processors.normalize.EnrichmentFields;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;
import ua_parser.Client;
import ua_parser.Parser;

class UserAgentsTest {

  private static final Parser UAP_JAVA = new Parser();
  private static final FieldPath OBJECT = FieldPath.of("user_agent");
  private static final FieldPath ORIGINAL = FieldPath.of("user_agent.original");
  private static final EnrichmentFields FIELDS =
      new EnrichmentFields(List.of(), List.of(), List.of(), List.of(), List.of(OBJECT));

  private final UserAgents userAgents = new UserAgents(100);

  private Document enriched(Object original) {
    Document document = new Document(new FieldMap());
    document.put(ORIGINAL, original);
    userAgents.of(FIELDS).accept(document);
    return document;
  }

  @Test
  void programSystemAndDeviceAreTold() {
    String phone =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 14_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
            + " Gecko) Version/14.0.3 Mobile/15E148 Safari/604.1";

    assertThat(enriched(phone).get(OBJECT))
        .isEqualTo(
            Map.of(
                "original",
                phone,
                "name",
                "Mobile Safari",
                "version",
                "14.0.3",
                "os.name",
                "iOS",
                "os.full",
                "iOS 14.4",
                "os.version",
                "14.4",
                "device.name",
                "iPhone"));
  }

  @Test
  void anEncodedTextIsDecodedAndOfAListTheFirstCounts() {
    assertThat(enriched(List.of("Mozilla/5.0%20(X11;%20Linux%20x86_64)", "b")).get(ORIGINAL))
        .isEqualTo("Mozilla/5.0 (X11; Linux x86_64)");
    assertThat(enriched("50%25off").get(ORIGINAL)).isEqualTo("50%25off");
  }

  @ParameterizedTest
  @CsvSource({
    "AWS Internal, AWS Internal",
    "s3.amazonaws.com, s3.amazonaws.com",
    "cloudformation.us-east-1.amazonaws.com, cloudformation.us-east-1.amazonaws.com",
    "AWS Internal/1, Other",
    "amazonaws.com, Other",
    "a b.amazonaws.com, Other",
  })
  void awsServicesKeepTheirNames(String original, String name) {
    assertThat(enriched(original).get(FieldPath.of("user_agent.name"))).isEqualTo(name);
  }

  @Test
  void nothingAndOddValuesAddNothing() {
    for (Object original :
        new Object[] {"-", "", null, 5, List.of(), Arrays.asList((Object) null), Map.of("a", 1)}) {
      assertThat(enriched(original).get(FieldPath.of("user_agent.name"))).isNull();
    }
  }

  @Test
  void aVeryLongTextIsReadAtItsBeginningAndKept() {
    String text = "curl/7.79.1 " + "x".repeat(100_000);

    Document document = enriched(text);

    assertThat(document.get(ORIGINAL)).isEqualTo(text);
    assertThat(document.get(FieldPath.of("user_agent.name"))).isEqualTo("curl");
  }

  static Stream<String> texts() {
    return Stream.of(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/96.0.4664.110 Safari/537.36 Edg/96.0.1054.62",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
            + " Version/16.1 Safari/605.1.15",
        "Mozilla/5.0 (Linux; Android 10; SM-G973F) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/91.0.4472.120 Mobile Safari/537.36",
        "Mozilla/5.0 (Linux; U; Android 4.0.3; de-de; HTC Sensation Build/IML74K)"
            + " AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Mobile Safari/534.30",
        "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:94.0) Gecko/20100101 Firefox/94.0",
        "Mozilla/5.0 (iPad; CPU OS 13_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
            + " CriOS/87.0.4280.77 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
        "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)",
        "Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko",
        "Opera/9.80 (Android; Opera Mini/7.5.54678/28.2555; U; ru) Presto/2.10.289 Version/12.02",
        "aws-cli/2.15.30 Python/3.11.8 Linux/5.10.0 botocore/1.34",
        "aws-sdk-java/1.12.1 Linux/5.4 OpenJDK_64-Bit_Server_VM/25.272",
        "Boto3/1.34.2 md/Botocore#1.34.2 ua/2.0 os/macos#23.2.0",
        "Terraform/1.5.7 (+https://www.terraform.io) terraform-provider-aws/5.31.0",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) [FBAN/FBIOS;FBAV/335.0.0.28.118]",
        "Mozilla/5.0 (SMART-TV; Linux; Tizen 6.0) AppleWebKit/537.36 SamsungBrowser/2.2 TV",
        "Mozilla/5.0 (PlayStation 4 3.11) AppleWebKit/537.73 (KHTML, like Gecko)",
        "Mozilla/5.0 (X11; CrOS x86_64 14268.67.0) AppleWebKit/537.36 Chrome/96.0.4664.111",
        "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.13328; Pro)",
        "python-requests/2.31.0",
        "Go-http-client/1.1",
        "ELB-HealthChecker/2.0",
        "[aws-cli/1.22.34 Python/3.8.10 Linux/5.4.0-1060-aws botocore/1.23.34]",
        "console.amazonaws.com");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theRulesGiveWhatUapJavaGives(String text) {
    Client client = UAP_JAVA.parse(text);

    assertThat(RulesFile.bundled().parse(text))
        .isEqualTo(
            new UserAgent(
                client.userAgent.family,
                version(client.userAgent.major, client.userAgent.minor, client.userAgent.patch),
                client.os.family,
                version(client.os.major, client.os.minor, client.os.patch, client.os.patchMinor),
                client.device.family));
  }

  private static String version(String... numbers) {
    return Stream.of(numbers)
        .filter(number -> number != null && !number.isEmpty())
        .collect(Collectors.joining("."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", " ", "1.", "; ", "bot", "HTC_", "Android 1;", "(", "Build/", "\uD83D\uDE00"})
  void aTextMadeToBeSlowIsRead(String part) {
    assertThatCode(() -> userAgents.parse("Mozilla/5.0 (Linux; Android " + part.repeat(50_000)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "(a)(?:b)(c) ! (?P<g1>a)(?:b)(?P<g2>c)",
        "\\((a)[(](b) ! \\((?P<g1>a)[(](?P<g2>b)",
        "[^](](a){0,200}b{1,300}c{0,50} ! [^](](?P<g1>a)*b+c{0,50}",
      })
  void groupsGetNamesAndLargeBoundsGo(String regex, String named) {
    assertThat(NumberedGroups.named(regex)).isEqualTo(named);
  }
}
