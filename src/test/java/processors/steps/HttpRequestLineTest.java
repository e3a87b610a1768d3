package processors.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;

class HttpRequestLineTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      quoteCharacter = '\'',
      value = {
        "GET, /, -, -, /, -, -, -",
        "GET, /a/b.tar.gz?x=1?y#top, -, -, /a/b.tar.gz, x=1?y, top, gz",
        "GET, /a%20b/%E6%97%A5.html, -, -, '/a b/日.html', -, -, html",
        "GET, /a%252Fb, -, -, /a/b, -, -, -",
        "GET, /%ff?q=%41, -, -, /%ff, q=%41, -, -",
        "GET, /a?x=%zz, -, -, /a, x=%zz, -, -",
        "GET, /a#b#c, -, -, /a#b#c, -, -, -",
        "GET, '/a#<script>', -, -, '/a#<script>', -, -, -",
        "GET, 'https://www.example.com:8443/x.css?v=1', www.example.com, 8443, /x.css, v=1, -, css",
        "GET, https://www.example.com, www.example.com, -, /, -, -, -",
        "GET, http://h.example.com?x=1, h.example.com, -, /, x=1, -, -",
        "GET, http://user:secret@h.example.com/, h.example.com, -, /, -, -, -",
        "GET, 'http://[2001:db8::1]:80/', '[2001:db8::1]', 80, /, -, -, -",
        "GET, http://h.example.com:x/, h.example.com, -, /, -, -, -",
        "CONNECT, www.example.com:443, www.example.com, 443, -, -, -, -",
        "connect, '[2001:db8::1]:443', '[2001:db8::1]', 443, -, -, -, -",
        "CONNECT, /x:80, -, -, /x:80, -, -, -",
        "OPTIONS, *, -, -, *, -, -, -",
        "GET, '/c:\\win.ini\\', -, -, '/c:\\win.ini\\', -, -, -",
      })
  void aTargetIsTakenApart(
      String method,
      String target,
      String domain,
      String port,
      String path,
      String query,
      String fragment,
      String extension) {
    Document document = request(method, target, "1.1", null);

    assertThat(document.get(FieldPath.of("url.domain"))).isEqualTo(domain);
    assertThat(document.get(FieldPath.of("url.port"))).isEqualTo(port);
    assertThat(document.get(FieldPath.of("url.path"))).isEqualTo(path);
    assertThat(document.get(FieldPath.of("url.query"))).isEqualTo(query);
    assertThat(document.get(FieldPath.of("url.fragment"))).isEqualTo(fragment);
    assertThat(document.get(FieldPath.of("url.extension"))).isEqualTo(extension);
    assertThat(document.get(FieldPath.of("url.original"))).isEqualTo(target);
    assertThat(document.get(FieldPath.of("http.request.method"))).isEqualTo(method);
    assertThat(document.get(FieldPath.of("http.version"))).isEqualTo("1.1");
  }

  @Test
  void whatIsNoRequestLineIsKeptAsTheOriginal() {
    Document document = request(null, null, null, "\\x16\\x03\\x01");

    assertThat(document.get(FieldPath.of("url"))).isEqualTo(Map.of("original", "\\x16\\x03\\x01"));
    assertThat(document.get(FieldPath.of("http"))).isNull();
  }

  @Test
  void fieldsOfOtherShapesSayNothing() {
    Document document = new Document(new FieldMap());
    document.fields().put("request_path", List.of("/a"));
    document.fields().put("request_method", 7);

    new HttpRequestLine().apply(document, null, null);

    assertThat(document.get(FieldPath.of("url"))).isNull();
  }

  private static Document request(String method, String target, String version, String raw) {
    Document document = new Document(new FieldMap());
    document.fields().put("request_method", method);
    document.fields().put("request_path", target);
    document.fields().put("request_version", version);
    document.fields().put("request_raw", raw);
    new HttpRequestLine().apply(document, null, null);
    return document;
  }
}
