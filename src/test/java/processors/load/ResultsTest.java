package processors.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsTest {

  @ParameterizedTest
  @CsvSource({
    "200, , Accepted",
    "201, , Accepted",
    "429, es_rejected_execution_exception, Again",
    "429, cluster_block_exception, Again",
    "403, cluster_block_exception, Again",
    "502, , Again",
    "503, unavailable_shards_exception, Again",
    "504, , Again",
    "500, null_pointer_exception, Doubtful",
    "400, mapper_parsing_exception, Refused",
    "403, security_exception, Refused",
    "404, index_not_found_exception, Refused",
    "409, version_conflict_engine_exception, Refused"
  })
  void anItemIsSortedByItsStatusAndTheTypeOfItsError(int status, String error, String expected) {
    assertThat(ItemResult.of(status, error, "why").getClass().getSimpleName()).isEqualTo(expected);
  }

  @Test
  void aRequestWithoutAnAnswerIsNoRefusal() {
    assertThat(RequestFailure.of(new CompletionException(new IOException("reset by\npeer"))))
        .isEqualTo(new RequestFailure.Unavailable("IOException: reset by peer"));
  }
}
