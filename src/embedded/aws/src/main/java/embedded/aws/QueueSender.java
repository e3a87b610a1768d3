package embedded.aws;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/**
 * Sends messages to one SQS queue by the JSON protocol ("AWS JSON 1.0 protocol", Smithy).
 * Thread-safe.
 */
final class QueueSender {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final String queueUrl;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build();

  QueueSender(String queueUrl) {
    this.queueUrl = queueUrl;
  }

  /**
   * Sends one message; it is in the queue when this returns.
   *
   * @throws IOException when SQS is away or refuses it
   */
  void send(Object body) throws IOException {
    String message = json.writeValueAsString(body);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(queueUrl))
            .timeout(LIMIT)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "AmazonSQS.SendMessage")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    json.writeValueAsString(Map.of("QueueUrl", queueUrl, "MessageBody", message))))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IOException(
            queueUrl + " refused a message: " + response.statusCode() + " " + response.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while sending to " + queueUrl, e);
    }
  }
}
