package bench;

import bench.logs.ObjectLayout;

/**
 * Finds records in a stream of bytes as fast as one can who need not care for damage: feeds of any
 * cut are passed over once. One for each object.
 */
interface RecordFinder {

  /** Told of each record's end. */
  @FunctionalInterface
  interface Found {
    void record() throws java.io.IOException;
  }

  /** Looks through the next bytes. */
  void feed(byte[] bytes, int length, Found found) throws java.io.IOException;

  /** The finder for a layout. */
  static RecordFinder of(ObjectLayout layout) {
    if (layout instanceof ObjectLayout.Lines lines) {
      return new LineFinder((int) lines.header().lines().count());
    }
    if (layout instanceof ObjectLayout.Blocks blocks) {
      return new BlockFinder(blocks.first());
    }
    return new ElementFinder(
        layout instanceof ObjectLayout.JsonValues ? ElementFinder.AT_TOP : ElementFinder.IN_ARRAY);
  }
}
