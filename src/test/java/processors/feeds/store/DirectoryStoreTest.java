package processors.feeds.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryStoreTest implements FeedStoreContract {

  @TempDir private Path directory;

  @Override
  public FeedStore store() {
    return new DirectoryStore(directory.resolve("feeds"));
  }

  @Test
  void whoReadsWhileAFileIsReplacedReadsTheOldOneToItsEnd(@TempDir Path work) throws IOException {
    Path content = Files.writeString(work.resolve("content"), "old");
    store().replace("List/a.txt", content);
    try (InputStream open = store().open(store().find("List/a.txt").orElseThrow()).orElseThrow()) {
      store().replace("List/a.txt", Files.writeString(content, "new"));

      assertThat(new String(open.readAllBytes())).isEqualTo("old");
    }
  }

  @Test
  void nothingUnfinishedIsLeftOrListed(@TempDir Path work) throws IOException {
    store().replace("List/a.txt", Files.writeString(work.resolve("content"), "a"));
    Files.writeString(directory.resolve("feeds/List/.unfinished-by-a-killed-worker"), "b");

    assertThat(store().list("List/")).extracting(StoredFile::key).containsExactly("List/a.txt");
    assertThatThrownBy(() -> store().replace("List/b.txt", work.resolve("none")))
        .isInstanceOf(IOException.class);
    assertThat(directory.resolve("feeds/List"))
        .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../outside.txt", "List/../../outside.txt", "/etc/passwd"})
  void keysThatLeadOutOfTheDirectoryAreRefused(String key) {
    assertThatThrownBy(() -> store().find(key)).hasMessageContaining("leads out of");
  }
}
