package dev.hourbook.api.cli;

import dev.hourbook.api.cli.Act.Desk;
import dev.hourbook.api.preview.PreviewReport;
import dev.hourbook.api.preview.RunPreview;
import dev.hourbook.api.preview.RunPreviews;
import dev.hourbook.api.rails.StripeSetup;
import dev.hourbook.api.report.Format;
import dev.hourbook.api.report.PayeeReports;
import dev.hourbook.api.report.RunReports;
import dev.hourbook.api.week.NothingDue;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payout.PayRunCommand.ClosePayRun;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutRefusal;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.payees.RunExceptionLists;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Pay runs by hand, step by step. */
@Command(
    name = "pay-run",
    mixinStandardHelpOptions = true,
    description = "Opens, plans, approves, settles and closes the run that pays a week.",
    subcommands = {ApprovalPolicyCommand.class, PayRunFileCommand.class})
final class PayRunCommands {

  private static final String WEEK = "The last week it pays: 2026-02-09@iso.";
  private static final String RUN = "A run: 2026-02-09@iso, or 2026-02-09@iso/2 off-cycle.";

  /** How what was planned is printed. */
  static final class Shown {

    @Option(names = "--format", description = "table, csv or json. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    void plan(Desk desk, PayRunId run) {
      desk.company().caughtUp();
      RunReports reports = new RunReports(desk.company().jdbc());
      format.to(StandardOutput.writer(), reports.payRuns(run.key(), desk.now()));
    }
  }

  @Command(
      name = "open",
      mixinStandardHelpOptions = true,
      description = "Opens a run, or finds the one that is open; prints its name.")
  int open(@Mixin Act act, @Parameters(paramLabel = "WEEK", description = WEEK) PayWeek week) {
    return act.say(desk -> {
      Run run = begun(desk, week);
      StandardOutput.lines(List.of(run.run().key()));
      return "It stands at event " + run.position() + ".";
    });
  }

  @Command(
      name = "plan",
      mixinStandardHelpOptions = true,
      description = {
        "Plans a payout per expert and currency, in a run that it opens if need be.",
        "Prints what they come to, and the hash by which a second person approves it."
      })
  int plan(
      @Mixin Act act,
      @Mixin Shown shown,
      @Parameters(paramLabel = "WEEK", description = WEEK) PayWeek week) {
    return act.run("It waits for a second person: pay-run approve.", desk -> {
      Run run = begun(desk, week);
      desk.company().payRuns().plan(run, desk.now(), desk.by());
      shown.plan(desk, run.run());
    });
  }

  private static Run begun(Desk desk, PayWeek week) {
    return desk.company()
        .payRuns()
        .begin(week, desk.now(), desk.by())
        .orElseThrow(() -> new Refused(new NothingDue(week)));
  }

  @Command(
      name = "approve",
      mixinStandardHelpOptions = true,
      description = {
        "A second person approves what was shown to them. A run that comes to much needs several,",
        "as the policy says; nothing leaves before all of them have approved the same hash."
      })
  int approve(
      @Mixin Act act,
      @Parameters(paramLabel = "RUN", description = RUN) PayRunId run,
      @Option(names = "--hash", required = true, description = "What the plan showed.")
          String hash) {
    return act.say(desk -> "Pay run " + run.key() + " is "
        + desk.company()
            .payRuns()
            .approve(run, hash.strip(), desk.now(), desk.by())
            .words() + ".");
  }

  @Command(
      name = "recheck",
      mixinStandardHelpOptions = true,
      description = {
        "Takes those out of a planned run who may not be paid any more as was planned: held since,",
        "or with another account. Their pay stays due; the run has a new hash."
      })
  int recheck(
      @Mixin Act act,
      @Mixin Shown shown,
      @Parameters(paramLabel = "RUN", description = RUN) PayRunId run) {
    return act.run("It waits for a second person: pay-run approve.", desk -> {
      long left = desk.company().payRuns().recheck(run, desk.now(), desk.by());
      StandardOutput.lines(List.of(left + " payouts are left to a later run."));
      shown.plan(desk, run);
    });
  }

  @Command(
      name = "settle",
      mixinStandardHelpOptions = true,
      description = "Records every payout that waits as paid by the bank today, and closes it.")
  int settle(@Mixin Act act, @Parameters(paramLabel = "RUN", description = RUN) PayRunId run) {
    return act.say(desk ->
        desk.company().payRuns().settle(run, desk.now(), desk.by()) + " payouts recorded as paid.");
  }

  @Command(
      name = "close",
      mixinStandardHelpOptions = true,
      description = "Closes a run whose payouts are all paid or cancelled.")
  int close(@Mixin Act act, @Parameters(paramLabel = "RUN", description = RUN) PayRunId run) {
    return act.send(run.key() + " is closed.", desk -> new ClosePayRun(run, desk.now(), desk.by()));
  }

  @Command(
      name = "exceptions",
      mixinStandardHelpOptions = true,
      description = {
        "Lists what a run leaves out, though it is due: whose, how much, why, since when, and who",
        "mends it. Each reason says the whole amount of its part; all of it stays accrued."
      })
  int exceptions(
      @Mixin BookOptions book, @Parameters(paramLabel = "RUN", description = RUN) PayRunId run) {
    return book.print(company ->
        PayeeReports.exceptions(new RunExceptionLists(new Lists(company.jdbc())).of(run.key())));
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists pay runs, the latest first.")
  int list(@Mixin ListOptions list) {
    return list.printAt((lists, now) -> lists.payRuns("", now));
  }

  @Command(
      name = "policies",
      mixinStandardHelpOptions = true,
      description = "Lists from which amounts on a run needs how many people, as it was set.")
  int policies(@Mixin BookOptions book) {
    return book.print(company -> new RunReports(company.jdbc()).policies());
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = {
        "Shows a run before its approval: what leaves by rail and currency, what is left out, and,",
        "while it waits, whether the balance covers it. The provider is asked as",
        "HOURBOOK_STRIPE_KEY and HOURBOOK_STRIPE_ADDRESS say, and not waited for long; what is",
        "short refuses nothing."
      })
  int show(
      @Mixin BookOptions book, @Parameters(paramLabel = "RUN", description = RUN) PayRunId run) {
    return book.print(company -> {
      RunPreview preview = new RunPreviews(company.jdbc(), StripeSetup.balances(System.getenv()))
          .of(run.key(), company.clock().now())
          .orElseThrow(() -> new Refused(new PayoutRefusal.UnknownRun(run)));
      System.err.println("Pay run " + run.key() + " is " + preview.run().stage() + ": "
          + preview.approval() + ". Hash " + preview.run().hash());
      return PreviewReport.of(preview);
    });
  }
}
