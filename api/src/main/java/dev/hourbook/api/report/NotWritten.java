package dev.hourbook.api.report;

import java.io.PrintWriter;

/** Not all of a report reached whoever asked for it: the disk is full, or nobody reads any more. */
public final class NotWritten extends RuntimeException {

  /** Stable code for machines. */
  public static final String CODE = "output/not-written";

  private NotWritten() {
    super("Not all could be written; what is there is not whole.");
  }

  /**
   * Nothing, if all that was printed was written.
   *
   * @throws NotWritten otherwise
   */
  public static void unlessWhole(PrintWriter out) {
    if (out.checkError()) {
      throw new NotWritten();
    }
  }
}
