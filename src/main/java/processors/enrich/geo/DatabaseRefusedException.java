package processors.enrich.geo;

import java.io.IOException;

/** A file is not the database that was expected; the message names the file. */
public final class DatabaseRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  DatabaseRefusedException(String file, String expected, String found, Throwable cause) {
    super(file + ": expected " + expected + ", got " + found, cause);
  }
}
