package processors.feeds.threat;

import java.io.IOException;
import processors.enrich.threat.Indicator;

/** Takes what a reader of a format finds. */
interface IndicatorSink {

  /** Takes an indicator. */
  void add(IndicatorValue value, Indicator.About about) throws IOException;

  /**
   * Takes note of something that is no indicator that could be used, though it should be one.
   *
   * @param place where in the file it stands, such as {@code line 7}
   * @param problem what was found and what was expected
   */
  void refuse(String place, String problem);

  /** Takes note of something that is in order and not for us, such as the hash of a file. */
  void pass();
}
