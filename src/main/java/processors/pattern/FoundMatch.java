package processors.pattern;

/** Where the last match of a search lies, and its named groups. */
interface FoundMatch {
  int matchStart();

  int matchEnd();

  /** Start (even) or end (odd) of a named group; -1 if it took no part. */
  int capture(int slot);
}
