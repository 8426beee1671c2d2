package dev.hourbook.api.cli;

import dev.hourbook.api.clock.BusinessClock;
import dev.hourbook.api.company.Company;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the business clock, or sets it. */
@Command(
    name = "clock",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the business's time (UTC), or sets it and stops it there: for rehearsals.",
      "A running server follows at once. Once the book has an event, time never goes back."
    })
final class ClockCommand implements Callable<Integer> {

  private static final int REFUSED = 1;

  /** Where it stands is given, or that it runs. */
  static final class Setting {

    @Option(names = "--to", paramLabel = "INSTANT", description = "As 2026-02-14T09:00:00Z.")
    private Optional<Instant> to = Optional.empty();

    @Option(names = "--machine", description = "Follows the machine's time again.")
    private boolean machine;
  }

  @Mixin
  private DataOptions data = new DataOptions();

  @ArgGroup
  private Setting setting = new Setting();

  @Override
  public Integer call() {
    try (Company company = data.open()) {
      BusinessClock clock = company.clock();
      boolean done = setting.to.map(to -> clock.advanceTo(to).equals(to)).orElse(true)
          && (!setting.machine || clock.followMachine());
      PrintWriter out = StandardOutput.writer();
      out.println(clock.now());
      out.flush();
      if (!done) {
        System.err.println("[clock/never-back] The business's time stands at " + clock.now()
            + " and cannot go back: the book has events. Give a later instant.");
      }
      return done ? 0 : REFUSED;
    }
  }
}
