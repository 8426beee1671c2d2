package dev.hourbook.api;

/** The launcher's main class. */
public final class Hourbook {
  private Hourbook() {}

  /** Runs the command line. */
  public static void main(String[] args) {
    System.err.println("hourbook");
  }
}
