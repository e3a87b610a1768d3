package processors.read;

import java.util.Arrays;

/** Which brackets are open. Beyond the limit they are only counted. */
final class JsonNesting {

  /** Deeper than most values. */
  private static final int FIRST_CAPACITY = 16;

  private final int maxDepth;
  private boolean[] arrays;
  private long depth;

  JsonNesting(int maxDepth) {
    this.maxDepth = maxDepth;
    this.arrays = new boolean[Math.min(maxDepth, FIRST_CAPACITY)];
  }

  void clear() {
    depth = 0;
  }

  long depth() {
    return depth;
  }

  boolean tooDeep() {
    return depth > maxDepth;
  }

  /** Whether the innermost open bracket is an array's. */
  boolean inArray() {
    return depth > 0 && depth <= maxDepth && arrays[(int) depth - 1];
  }

  void open(boolean array) {
    if (depth < maxDepth) {
      if (depth == arrays.length) {
        arrays = Arrays.copyOf(arrays, Math.min(maxDepth, arrays.length * 4));
      }
      arrays[(int) depth] = array;
    }
    depth++;
  }

  /** Whether a closing bracket fits the innermost open one. */
  boolean closes(boolean array) {
    return depth > maxDepth || depth > 0 && arrays[(int) depth - 1] == array;
  }

  /**
   * Closes the nearest bracket that fits, with all that were opened after it; none if none fits,
   * since the stray bracket then is the mistake.
   */
  void close(boolean array) {
    if (depth > maxDepth) {
      depth--;
      return;
    }
    for (int level = (int) depth - 1; level >= 0; level--) {
      if (arrays[level] == array) {
        depth = level;
        return;
      }
    }
  }
}
