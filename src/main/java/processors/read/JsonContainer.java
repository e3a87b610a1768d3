package processors.read;

import java.io.IOException;
import processors.record.BatchEntry;

/** What one object at the top is: where in it the records lie, and what it tells of them. */
interface JsonContainer {

  /** What to do with a member. */
  enum Use {
    /** Pass over it. */
    SKIP,
    /** Hand its text to {@link #keep}. */
    KEEP,
    /** Its elements are the records. */
    ELEMENTS,
    /** It is an object that holds such members. */
    INSIDE,
    /** Hold it until the object ends, since what tells its use may come behind it. */
    HOLD
  }

  /** What to do with a member that begins. */
  Use use(String name);

  /** Takes a member's JSON text. */
  void keep(String name, String json);

  /** What the member that was held turned out to be, once the object has ended. */
  Use held();

  /** The entry for an element. */
  BatchEntry element(long number, long line, String json) throws IOException;

  /** Once the object has ended: why it is refused, or an empty text. */
  String refusal();
}
