package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.period.Closings.Wish;
import dev.hourbook.api.report.Format;
import dev.hourbook.api.report.PeriodReports;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.period.Estimate;
import dev.hourbook.ledger.period.PeriodCommand.AskToReopen;
import dev.hourbook.ledger.period.PeriodCommand.ReopenPeriod;
import dev.hourbook.ledger.period.PeriodId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be done about a month. */
final class PeriodActs {
  private PeriodActs() {}

  /** Which month, and who acts. */
  static final class Who {

    @Parameters(paramLabel = "MONTH", description = "2026-02.")
    private YearMonth month = YearMonth.of(1, 1);

    @Option(names = "--as", paramLabel = "USER", description = "Who acts. ${DEFAULT-VALUE}.")
    private Actor actor = new Actor("user:preparer");

    PeriodId period() {
      return PeriodId.of(month);
    }
  }

  /** What closing would accrue. */
  @Command(
      name = "preview",
      mixinStandardHelpOptions = true,
      description = {
        "Shows what closing a month would accrue, contract by contract, and both totals.",
        "Its hash, on standard error, is what a closing has to name."
      })
  static final class Preview implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private Who who = new Who();

    @Option(
        names = "--percent",
        paramLabel = "P",
        description = "Share that is counted on. Default: approved in the last 13 weeks.")
    private Optional<BigDecimal> percent = Optional.empty();

    @Option(names = "--format", description = "table, csv or json. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    @Override
    public Integer call() {
      try (Company company = data.open()) {
        var preview = company.closings().preview(who.period(), percent, who.actor);
        format.to(StandardOutput.writer(), PeriodReports.estimate(preview));
        Estimate estimate = preview.estimate();
        System.err.println(
            estimate.share().percent() + " % (" + estimate.share().basis() + "), from event "
                + preview.position() + ". Hash " + estimate.hash());
        return 0;
      }
    }
  }

  /** Closes a month. */
  @Command(
      name = "close",
      mixinStandardHelpOptions = true,
      description = {
        "Closes a month with the estimate that 'period preview' showed.",
        "From then on, what is booked late is booked in the first open month."
      })
  static final class Close implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private Who who = new Who();

    @Option(
        names = "--hash",
        paramLabel = "HASH",
        required = true,
        description = "What the preview showed.")
    private String hash = "";

    @Option(names = "--percent", paramLabel = "P", description = "As the preview was asked.")
    private Optional<BigDecimal> percent = Optional.empty();

    @Option(
        names = "--despite",
        paramLabel = "REASON",
        description = "Why it closes although something blocks it; kept with the closing.")
    private Optional<String> despite = Optional.empty();

    @Override
    public Integer call() {
      try (Company company = data.open()) {
        Instant now = company.clock().now();
        Wish wish = new Wish(hash, percent, despite.orElse(null));
        company.send(company.closings().closing(who.period(), wish, now, who.actor));
        System.err.println("The month " + who.month + " is closed.");
        company.caughtUp();
        return 0;
      }
    }
  }

  /** Asks for a reopening, approves one, or both by two people. */
  @Command(
      name = "reopen",
      mixinStandardHelpOptions = true,
      description = {
        "Asks with --reason for a closed month to be opened again; with --approve-as a second",
        "person opens it. Months open from the latest backwards."
      })
  static final class Reopen implements Callable<Integer> {

    /** At least one of the two. */
    static final class Step {

      @Option(names = "--reason", paramLabel = "WHY", description = "Asks, and says why.")
      private Optional<String> reason = Optional.empty();

      @Option(names = "--approve-as", paramLabel = "USER", description = "Who approves.")
      private Optional<Actor> approver = Optional.empty();
    }

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private Who who = new Who();

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Step step = new Step();

    @Override
    public Integer call() {
      try (Company company = data.open()) {
        Instant now = company.clock().now();
        PeriodId period = who.period();
        step.reason.ifPresent(why -> {
          company.send(new AskToReopen(period, why, now, who.actor));
          System.err.println("Reopening " + who.month + " waits for a second person.");
        });
        step.approver.ifPresent(approver -> {
          company.send(new ReopenPeriod(period, now, approver));
          System.err.println("The month " + who.month + " is open again.");
        });
        company.caughtUp();
        return 0;
      }
    }
  }
}
