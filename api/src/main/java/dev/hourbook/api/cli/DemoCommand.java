package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.demo.Demo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A year of a lively company, and a page to look at it. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Seeds a year of a company with five labs and 400 experts, then serves its pages.",
      "A data folder that has a book already is shown as it is."
    })
final class DemoCommand implements Callable<Integer> {

  @Mixin
  private DataOptions data = new DataOptions();

  @Option(names = "--port", description = "0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Option(names = "--seed-only", description = "Stop when the year is there.")
  private boolean seedOnly;

  @Option(
      names = "--weeks",
      description = "Seed only so many of the last weeks, 1 to 52. Default: ${DEFAULT-VALUE}.")
  private int weeks = Demo.WEEKS;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    if (weeks < 1 || weeks > Demo.WEEKS) {
      throw new ParameterException(
          spec.commandLine(), "--weeks is " + weeks + "; give a number from 1 to " + Demo.WEEKS);
    }
    System.err.println("Opening the book in " + data.folder());
    try (Company company = data.open()) {
      Demo demo = new Demo(company, new ConsoleProgress(), weeks);
      Runnable seeding = () -> {};
      if (demo.isForeign()) {
        System.err.println(
            "This folder has a book of its own; showing it. --data DIR for another.");
      } else if (!demo.isSeeded()) {
        seeding = demo::seed;
      }
      if (seedOnly) {
        seeding.run();
      } else {
        Serving.until(company, port, seeding);
      }
      return 0;
    }
  }
}
