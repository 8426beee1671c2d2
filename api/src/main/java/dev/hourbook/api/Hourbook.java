package dev.hourbook.api;

import dev.hourbook.api.cli.HourbookCommand;

/** The launcher's main class. */
public final class Hourbook {
  private Hourbook() {}

  /** Runs the command line; the exit code says how it went. */
  public static void main(String[] args) {
    System.exit(HourbookCommand.execute(args));
  }
}
