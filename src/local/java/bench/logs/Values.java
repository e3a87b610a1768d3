package bench.logs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Values as logs have them: few clients make most requests, most sizes are small, time goes on. The
 * same seed gives the same values. Not thread-safe.
 */
final class Values {

  private static final int CLIENTS = 4000;
  private static final int IPV6_PERCENT = 6;
  private static final String HEX = "0123456789abcdef";
  private static final String KEY_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private static final DateTimeFormatter SECONDS = format("yyyy-MM-dd'T'HH:mm:ss'Z'");
  private static final DateTimeFormatter MICROS = format("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
  private static final DateTimeFormatter SYSLOG = format("MMM ppd HH:mm:ss");

  private static final List<String> HOSTS =
      List.of("app.example.com", "www.example.com", "api.example.org", "shop.example.net");
  private static final List<String> WORDS =
      List.of(
          "api",
          "v1",
          "v2",
          "users",
          "orders",
          "items",
          "search",
          "assets",
          "static",
          "images",
          "login",
          "logout",
          "account",
          "checkout",
          "cart",
          "admin",
          "health",
          "report",
          "export",
          "invoice",
          "wp-login.php",
          "index.html",
          "app.min.js",
          "style.css",
          "favicon.ico");
  private static final List<String> USERS =
      List.of(
          "alice",
          "bob",
          "carol",
          "dave",
          "root",
          "ec2-user",
          "ubuntu",
          "deploy",
          "jenkins",
          "backup",
          "oracle",
          "postgres",
          "test",
          "guest",
          "www-data");
  private static final List<Integer> SERVICE_PORTS =
      List.of(443, 443, 443, 443, 80, 80, 53, 22, 3389, 3306, 5432, 6379, 8080, 8443, 123, 25);
  private static final List<Integer> STATUSES =
      List.of(200, 200, 200, 200, 200, 200, 200, 200, 204, 301, 302, 304, 304, 403, 404, 404, 500);
  private static final List<Template> USER_AGENTS =
      List.of(
          Template.of(
              "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                  + " Chrome/${96..126}.0.${4000..6500}.${10..250} Safari/537.36"),
          Template.of(
              "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_${1..7}) AppleWebKit/605.1.15 (KHTML,"
                  + " like Gecko) Version/${14..17}.${0..6} Safari/605.1.15"),
          Template.of(
              "Mozilla/5.0 (iPhone; CPU iPhone OS ${14..17}_${0..7} like Mac OS X)"
                  + " AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${14..17}.${0..6}"
                  + " Mobile/15E148 Safari/604.1"),
          Template.of(
              "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:${90..127}.0) Gecko/20100101"
                  + " Firefox/${90..127}.0"),
          Template.of(
              "Mozilla/5.0 (Linux; Android ${9..14}; SM-${G|A|S}${900..999}B) AppleWebKit/537.36"
                  + " (KHTML, like Gecko) Chrome/${96..126}.0.0.0 Mobile Safari/537.36"),
          Template.of("curl/${7|8}.${1..80}.${0..2}"),
          Template.of("python-requests/2.${20..32}.${0..3}"),
          Template.of("ELB-HealthChecker/2.0"),
          Template.of("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"),
          Template.of("-"));

  private final SplittableRandom random;
  private final List<String> clients = new ArrayList<>(CLIENTS);
  private Instant now = Instant.parse("2026-01-10T00:00:00Z");

  Values(long seed) {
    random = new SplittableRandom(seed);
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(client());
    }
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  private String client() {
    if (number(1, 100) <= IPV6_PERCENT) {
      return String.format(
          "2001:db8:%x:%x::%x", number(0, 0xffff), number(0, 0xffff), number(1, 0xffff));
    }
    return number(11, 223) + "." + number(0, 255) + "." + number(0, 255) + "." + number(1, 254);
  }

  /** Lets up to this many microseconds pass. */
  void pass(int atMostMicros) {
    now = now.plusNanos(1000L * number(1, atMostMicros));
  }

  /** A whole number, both ends included. */
  int number(int first, int last) {
    return random.nextInt(first, last + 1);
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** A number from 0 to below {@code bound}, of which the smaller ones come more often. */
  private int skewed(int bound) {
    double drawn = random.nextDouble();
    return (int) (bound * drawn * drawn * drawn);
  }

  void clientIp(StringBuilder out) {
    out.append(clients.get(skewed(CLIENTS)));
  }

  void privateIp(StringBuilder out) {
    out.append("10.").append(skewed(16)).append('.').append(skewed(256)).append('.');
    out.append(number(4, 254));
  }

  void servicePort(StringBuilder out) {
    out.append(oneOf(SERVICE_PORTS));
  }

  void size(StringBuilder out) {
    out.append(40 + skewed(number(1, 20) == 1 ? 5_000_000 : 30_000));
  }

  void duration(StringBuilder out) {
    out.append("0.").append(String.format("%03d", skewed(1000)));
  }

  void status(StringBuilder out) {
    out.append(oneOf(STATUSES));
  }

  void host(StringBuilder out) {
    out.append(oneOf(HOSTS));
  }

  void path(StringBuilder out) {
    int segments = 1 + skewed(6);
    for (int i = 0; i < segments; i++) {
      out.append('/').append(oneOf(WORDS));
    }
    if (number(1, 3) == 1) {
      out.append('/').append(number(1, 9_999_999));
    }
  }

  void query(StringBuilder out) {
    int parameters = skewed(6);
    for (int i = 0; i < parameters; i++) {
      out.append(i == 0 ? '?' : '&').append(oneOf(WORDS)).append('=');
      hex(number(1, 16), out);
    }
  }

  void userAgent(StringBuilder out) {
    oneOf(USER_AGENTS).write(this, out);
  }

  void user(StringBuilder out) {
    out.append(oneOf(USERS));
  }

  void words(StringBuilder out) {
    int count = number(2, 14);
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : " ").append(oneOf(WORDS));
    }
  }

  void hex(int digits, StringBuilder out) {
    for (int i = 0; i < digits; i++) {
      out.append(HEX.charAt(random.nextInt(16)));
    }
  }

  /** A hexadecimal number with digits and letters where another one has them. */
  void like(String hex, StringBuilder out) {
    for (int i = 0; i < hex.length(); i++) {
      boolean digit = Character.isDigit(hex.charAt(i));
      out.append(HEX.charAt(digit ? random.nextInt(10) : random.nextInt(10, 16)));
    }
  }

  void key16(StringBuilder out) {
    for (int i = 0; i < 16; i++) {
      out.append(KEY_CHARACTERS.charAt(random.nextInt(32)));
    }
  }

  void uuid(StringBuilder out) {
    hex(8, out);
    for (int i = 0; i < 3; i++) {
      out.append('-');
      hex(4, out);
    }
    out.append('-');
    hex(12, out);
  }

  void isoSeconds(StringBuilder out) {
    SECONDS.formatTo(now, out);
  }

  void isoMicros(StringBuilder out) {
    MICROS.formatTo(now, out);
  }

  void epochSeconds(StringBuilder out) {
    out.append(now.getEpochSecond());
  }

  void syslogTime(StringBuilder out) {
    SYSLOG.formatTo(now, out);
  }

  long epochMillis() {
    return now.toEpochMilli();
  }
}
