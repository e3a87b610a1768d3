package processors.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensearch.client.Request;
import org.opensearch.client.RestClient;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;

class TlsTest {

  private static final String PASSWORD = "changeit";

  @TempDir Path directory;

  @Test
  void aServerWithACertificateOfTheAuthorityIsTrusted() throws Exception {
    Path authority = makeKeyPair("san=ip:127.0.0.1");

    assertThat(call(authority)).isEqualTo(200);
  }

  @Test
  void aServerOfAnAuthorityUnknownToJavaIsRefused() throws Exception {
    makeKeyPair("san=ip:127.0.0.1");

    assertThatThrownBy(() -> call(null)).isInstanceOf(IOException.class);
  }

  @Test
  void aServerWithTheCertificateOfAnotherHostIsRefused() throws Exception {
    Path authority = makeKeyPair("san=dns:other.example.com");

    assertThatThrownBy(() -> call(authority)).isInstanceOf(IOException.class);
  }

  private int call(Path certificates) throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(serverContext()));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    URI url = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    OpenSearchSettings settings =
        new OpenSearchSettings(
            List.of(url),
            new Authentication.None(),
            certificates,
            1,
            Duration.ofSeconds(5),
            Duration.ofSeconds(5));
    try (RestClient client =
        new OpenSearchClientFactory(
                settings, AnonymousCredentialsProvider.create(), Clock.systemUTC())
            .create(n -> {})) {
      return client.performRequest(new Request("GET", "/")).getStatusLine().getStatusCode();
    } finally {
      server.stop(0);
    }
  }

  private SSLContext serverContext() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(directory.resolve("server.p12"))) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private Path makeKeyPair(String extension) throws Exception {
    String store = directory.resolve("server.p12").toString();
    Path certificate = directory.resolve("ca.pem");
    keytool(
        "-genkeypair",
        "-alias",
        "server",
        "-keyalg",
        "EC",
        "-dname",
        "CN=server",
        "-ext",
        extension,
        "-keystore",
        store,
        "-storetype",
        "PKCS12",
        "-storepass",
        PASSWORD);
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "server",
        "-keystore",
        store,
        "-storepass",
        PASSWORD,
        "-file",
        certificate.toString());
    return certificate;
  }

  private void keytool(String... arguments) throws Exception {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("keytool.log").toFile())
            .start();
    assertThat(process.waitFor()).as(() -> "keytool in " + directory).isZero();
  }
}
