package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.voucher.Expiry;
import dev.hourbook.api.week.PayRuns;
import dev.hourbook.api.week.WeekRefusal;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.payout.Consent;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import dev.hourbook.projections.runrate.RunRate;
import dev.hourbook.projections.timesheets.WaitingSheets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Closes a week. */
@Command(
    name = "close-week",
    mixinStandardHelpOptions = true,
    description = {
      "Approves by silence what waited through its review, bills clients and plans the pay run.",
      "With --approve-as a second person approves the run, and it is recorded as paid by bank once",
      "as many have approved it as the policy asks for."
    })
final class CloseWeekCommand implements Callable<Integer> {

  @Mixin
  private DataOptions data = new DataOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "WEEK",
      description = "First day and calendar, 2026-02-09@iso. Default: the last locked week.")
  private Optional<PayWeek> chosen = Optional.empty();

  @Option(names = "--as", paramLabel = "USER", description = "Who prepares. ${DEFAULT-VALUE}.")
  private Actor preparer = new Actor("user:preparer");

  @Option(names = "--approve-as", paramLabel = "USER", description = "Who approves.")
  private Optional<Actor> approver = Optional.empty();

  @Override
  public Integer call() {
    try (Company company = data.open()) {
      Instant now = company.clock().now();
      company.caughtUp();
      PayWeek week = week(company, now);
      System.err.println(new Expiry(company).at(now) + " pending vouchers expired.");
      approve(company, week, now);
      Actor by = preparer;
      int invoices = company.invoicing().finalise(week, now, by);
      System.err.println("Week " + week + ": " + invoices + " invoices finalised.");
      Optional<Run> run = company.payRuns().begin(week, now, by);
      run.ifPresentOrElse(
          begun -> pay(company.payRuns(), begun, now, by),
          () -> System.err.println("Nothing is due to experts."));
      company.caughtUp();
      return 0;
    }
  }

  private PayWeek week(Company company, Instant now) {
    if (chosen.isEmpty()) {
      return RunRate.lastLocked(new RunRate(company.jdbc()).calendar(), now);
    }
    WeekRefusal.requireLocked(chosen.get(), now);
    return chosen.get();
  }

  private static void approve(Company company, PayWeek week, Instant now) {
    int sheets = 0;
    for (PayWeek waiting : new WaitingSheets(company.jdbc()).weeksUpTo(week.start())) {
      sheets += company.approvals().bySilence(waiting, now);
    }
    System.err.println(sheets + " timesheets approved by silence.");
  }

  private void pay(PayRuns runs, Run run, Instant now, Actor by) {
    String hash = run.hash();
    String stage = run.stage();
    if (stage.equals("open")) {
      RunTotals totals = runs.plan(run, now, by);
      hash = totals.hash();
      stage = "planned";
      System.err.println("Pay run " + run.run().key() + ": " + totals.payouts() + " payouts, "
          + totals.amounts()
          + (totals.withheld().isEmpty() ? "" : ", withheld " + totals.withheld())
          + (totals.offsets().isEmpty() ? "" : ", kept for debts " + totals.offsets())
          + ", hash " + hash);
    }
    if (approver.isEmpty()) {
      System.err.println("It waits for a second person: --approve-as USER.");
      return;
    }
    if (stage.equals("planned")) {
      Consent consent = runs.approve(run.run(), hash, now, approver.get());
      System.err.println("Pay run " + run.run().key() + " is " + consent.words() + ".");
      if (!consent.isWhole()) {
        return;
      }
    }
    System.err.println(runs.settle(run.run(), now, by) + " payouts recorded as paid.");
  }
}
