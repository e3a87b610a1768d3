package processors.enrich.threat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Many short texts in few arrays of bytes: a text takes two bytes more than its UTF-8 has. Not
 * thread-safe while texts are added.
 */
final class TextPool {

  private static final int CHUNK_BITS = 20;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int LENGTH_BYTES = 2;
  private static final int LONGEST = 8 * 1024;
  private static final int MOST_CHUNKS = 1 << Integer.SIZE - 1 - CHUNK_BITS;

  private byte[][] chunks = new byte[1][CHUNK];
  private int count = 1;
  private int used;

  /** The UTF-8 of a text as the pool keeps it: of one that is too long, its beginning. */
  static byte[] bytes(String text) {
    byte[] all = text.getBytes(StandardCharsets.UTF_8);
    if (all.length <= LONGEST) {
      return all;
    }
    int end = LONGEST;
    while ((all[end] & 0xC0) == 0x80) {
      end--;
    }
    return Arrays.copyOf(all, end);
  }

  /**
   * Adds a text and gives its place.
   *
   * @throws IllegalStateException if all texts together take more than 2 GB
   */
  int add(byte[] text) {
    if (used + LENGTH_BYTES + text.length > CHUNK) {
      addChunk();
    }
    byte[] chunk = chunks[count - 1];
    int place = count - 1 << CHUNK_BITS | used;
    chunk[used] = (byte) (text.length >>> Byte.SIZE);
    chunk[used + 1] = (byte) text.length;
    System.arraycopy(text, 0, chunk, used + LENGTH_BYTES, text.length);
    used += LENGTH_BYTES + text.length;
    return place;
  }

  private void addChunk() {
    if (count == MOST_CHUNKS) {
      throw new IllegalStateException(
          "expected threat indicators whose texts take at most 2 GB; use fewer feeds");
    }
    if (count == chunks.length) {
      chunks = Arrays.copyOf(chunks, count * 2);
    }
    chunks[count] = new byte[CHUNK];
    count++;
    used = 0;
  }

  /** The text at a place. */
  String get(int place) {
    return new String(chunk(place), begin(place), length(place), StandardCharsets.UTF_8);
  }

  /** Whether a text is the one at a place. */
  boolean equal(int place, byte[] text) {
    int begin = begin(place);
    return length(place) == text.length
        && Arrays.equals(chunk(place), begin, begin + text.length, text, 0, text.length);
  }

  /** The hash of the text at a place. */
  int hash(int place) {
    int begin = begin(place);
    return hash(chunk(place), begin, begin + length(place));
  }

  /** The hash of a text. */
  static int hash(byte[] text) {
    return hash(text, 0, text.length);
  }

  private static int hash(byte[] bytes, int from, int to) {
    long hash = Seed.OF_THIS_PROGRAM;
    for (int i = from; i < to; i++) {
      hash = (hash ^ bytes[i]) * Seed.OF_THIS_PROGRAM;
      hash ^= hash >>> 29;
    }
    return (int) (hash >>> Short.SIZE);
  }

  private byte[] chunk(int place) {
    return chunks[place >>> CHUNK_BITS];
  }

  private static int begin(int place) {
    return (place & CHUNK - 1) + LENGTH_BYTES;
  }

  private int length(int place) {
    byte[] chunk = chunk(place);
    int at = place & CHUNK - 1;
    return (chunk[at] & 0xFF) << Byte.SIZE | chunk[at + 1] & 0xFF;
  }
}
