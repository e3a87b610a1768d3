package bench;

import bench.logs.GeneratedObject;

/** What is measured: makes documents of the records of an object. */
@FunctionalInterface
interface ObjectWork {

  /**
   * Works on one object.
   *
   * @throws IllegalStateException if not each record became a document
   */
  void run(GeneratedObject object) throws Exception;
}
