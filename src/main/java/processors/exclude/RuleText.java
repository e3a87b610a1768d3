package processors.exclude;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the small files of text that rules lie in. */
final class RuleText {

  private static final long MOST_BYTES = 16 << 20;

  private RuleText() {}

  /** The content of a file. */
  static String of(Path path) throws RulesUnreadableException {
    try {
      long size = Files.size(path);
      if (size > MOST_BYTES) {
        throw new RulesUnreadableException(
            path + ": expected at most " + MOST_BYTES + " bytes, got " + size);
      }
      return Files.readString(path);
    } catch (NoSuchFileException e) {
      throw new RulesUnreadableException(path + ": expected a file, there is none", e);
    } catch (CharacterCodingException e) {
      throw new RulesUnreadableException(path + ": expected UTF-8", e);
    } catch (IOException e) {
      throw new RulesUnreadableException(path + ": " + e, e);
    }
  }
}
