package docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a step is for: the first paragraph of its class's Javadoc, as Markdown. */
final class StepPurpose {

  private static final Pattern JAVADOC =
      Pattern.compile("/\\*\\*(.*?)\\*/\\s*public final class", Pattern.DOTALL);
  private static final Pattern LINE_START = Pattern.compile("\\s*\\n\\s*\\*[ ]?");
  private static final Pattern CODE = Pattern.compile("\\{@(?:code|literal) ([^}]*)}");
  private static final Pattern LINK = Pattern.compile("\\{@link ([^}]*)}");

  private final Path sources;

  /**
   * @param sources the directory of the Java sources
   */
  StepPurpose(Path sources) {
    this.sources = sources;
  }

  /**
   * The purpose of a step.
   *
   * @param type the name of its class
   */
  String of(String type) throws IOException {
    Path file = sources.resolve(type.replace('.', '/') + ".java");
    Matcher javadoc = JAVADOC.matcher(Files.readString(file));
    if (!javadoc.find()) {
      throw new IllegalStateException(file + ": expected a Javadoc comment of the class");
    }
    String text = LINE_START.matcher(javadoc.group(1)).replaceAll("\n").strip();
    String paragraph = text.split("\\n\\s*\\n|<pre>|<p>", 2)[0].strip().replace('\n', ' ');
    String plain = paragraph.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">");
    return LINK.matcher(CODE.matcher(plain).replaceAll("`$1`")).replaceAll("`$1`");
  }
}
