package local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * A program that holds a stack until it is killed: prints the process ids of its servers and waits.
 */
final class StackHolder {
  private StackHolder() {}

  public static void main(String[] arguments) throws IOException {
    EmbeddedStack stack = EmbeddedStack.start(StackSettings.in(Path.of(arguments[0])));
    System.out.println(
        stack.processes().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    System.in.transferTo(System.out);
  }
}
