package local.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import local.samples.SampleObject;

/** Asks OpenSearch whether every record of the sample objects has its document. */
final class SampleCheck {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI openSearch;

  SampleCheck(URI openSearch) {
    this.openSearch = openSearch;
  }

  /** One line for each object of which documents are missing. */
  List<String> missing(List<SampleObject> samples) throws IOException, InterruptedException {
    send("/_refresh", "");
    List<String> missing = new ArrayList<>();
    for (SampleObject sample : samples) {
      long found = count(sample.key());
      if (found < sample.records()) {
        missing.add(found + " of " + sample.records() + " records are there of " + sample.key());
      }
    }
    return missing;
  }

  private long count(String key) throws IOException, InterruptedException {
    ObjectNode query = JSON.createObjectNode();
    query.putObject("query").putObject("match_phrase").put("@log_s3key", key);
    String answer = send("/log-*/_count", JSON.writeValueAsString(query));
    return JSON.readTree(answer).path("count").asLong();
  }

  private String send(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(openSearch.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException(
          "OpenSearch answered " + response.statusCode() + " to " + path + ": " + response.body());
    }
    return response.body();
  }
}
