package dev.hourbook.api.cli;

import picocli.CommandLine.Command;

/** What the launcher itself does, named here so that help is whole. */
final class LauncherCommands {
  private LauncherCommands() {}

  /** All tests. */
  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = "Runs all tests, the format and the house rules (through ./hourbook).")
  static final class Test implements Runnable {
    @Override
    public void run() {
      System.err.println("Run ./hourbook test in the project's folder.");
    }
  }

  /** Workloads and figures. */
  @Command(
      name = "bench",
      mixinStandardHelpOptions = true,
      description = "Measures workloads beside their floors (through ./hourbook).")
  static final class Bench implements Runnable {
    @Override
    public void run() {
      System.err.println("Run ./hourbook bench in the project's folder.");
    }
  }

  /** A stand-in for Stripe. */
  @Command(
      name = "sandbox",
      mixinStandardHelpOptions = true,
      description = {
        "Runs a stand-in for Stripe with books of its own, to rehearse payouts with (through",
        "./hourbook)."
      })
  static final class Sandbox implements Runnable {
    @Override
    public void run() {
      System.err.println("Run ./hourbook sandbox in the project's folder.");
    }
  }
}
