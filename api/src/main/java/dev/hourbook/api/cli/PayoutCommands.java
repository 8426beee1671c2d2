package dev.hourbook.api.cli;

import dev.hourbook.api.rails.PayoutActs;
import dev.hourbook.ledger.payout.HopCommand.ReleaseHeld;
import dev.hourbook.ledger.payout.PayoutCommand.RecordPayoutPaid;
import dev.hourbook.ledger.payout.PayoutId;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Payouts by hand. */
@Command(
    name = "payout",
    mixinStandardHelpOptions = true,
    description = "Records payouts as paid, holds them back, lists them.")
final class PayoutCommands {

  private static final String PAYOUT = "One that 'payout list' names.";

  @Command(
      name = "paid",
      mixinStandardHelpOptions = true,
      description = "Records what the bank says of a payout.")
  int paid(
      @Mixin Act act,
      @Parameters(paramLabel = "PAYOUT", description = PAYOUT) PayoutId payout,
      @Option(names = "--on", paramLabel = "DAY", description = "The value date. Default: today.")
          Optional<LocalDate> on,
      @Option(names = "--reference", required = true, description = "The bank's reference.")
          String reference) {
    return act.send(
        payout.key() + " is paid.",
        desk -> new RecordPayoutPaid(
            payout, on.orElseGet(desk::today), reference, desk.now(), desk.by()));
  }

  @Command(
      name = "cancel",
      mixinStandardHelpOptions = true,
      description = {
        "Takes a payout out of a run that nobody approved yet; its hours wait for the next run.",
        "Prints what is left of the run, under its new hash."
      })
  int cancel(
      @Mixin Act act,
      @Mixin PayRunCommands.Shown shown,
      @Parameters(paramLabel = "PAYOUT", description = PAYOUT) PayoutId payout,
      @Option(names = "--reason", required = true, description = "Why.") String reason) {
    return act.run(payout.key() + " is cancelled.", desk -> {
      var left = desk.company().payoutCancellation().of(payout, reason, desk.now(), desk.by());
      shown.plan(desk, left.run());
    });
  }

  @Command(
      name = "resend",
      mixinStandardHelpOptions = true,
      description = {
        "Sends a payout again that stopped: from our balance if the money is ours, else from the",
        "expert's account to their bank. The node that sends on the rail makes the call."
      })
  int resend(
      @Mixin Act act, @Parameters(paramLabel = "PAYOUT", description = PAYOUT) PayoutId payout) {
    return act.run(
        payout.key() + " is about to be sent.",
        desk -> new PayoutActs(desk.company()).resend(payout, desk.now(), desk.by()));
  }

  @Command(
      name = "take-back",
      mixinStandardHelpOptions = true,
      description = "Takes our money back from an expert's account that cannot pass it on.")
  int takeBack(
      @Mixin Act act,
      @Parameters(paramLabel = "PAYOUT", description = PAYOUT) PayoutId payout,
      @Option(names = "--reason", required = true, description = "Why.") String reason) {
    return act.run(
        payout.key() + " is about to be taken back.",
        desk -> new PayoutActs(desk.company()).takeBack(payout, reason, desk.now(), desk.by()));
  }

  @Command(
      name = "release",
      mixinStandardHelpOptions = true,
      description = "Lets a later run pay what a failed or reversed payout holds.")
  int release(
      @Mixin Act act,
      @Parameters(paramLabel = "PAYOUT", description = PAYOUT) PayoutId payout,
      @Option(names = "--reason", required = true, description = "Why.") String reason) {
    return act.send(
        payout.key() + " is released.",
        desk -> new ReleaseHeld(payout, reason, desk.now(), desk.by()));
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists payouts, of the latest run first.")
  int list(
      @Mixin ListOptions list,
      @Option(names = "--run", description = "Only of this run.") Optional<String> run,
      @Option(names = "--expert", description = "Only of this expert.") Optional<String> expert,
      @Option(names = "--state", description = "Only planned, paid or cancelled ones.")
          Optional<String> state) {
    return list.print(lists -> lists.payouts(run.orElse(""), expert.orElse(""), state.orElse("")));
  }

  @Command(
      name = "items",
      mixinStandardHelpOptions = true,
      description = "Lists the hours that a payout pays.")
  int items(
      @Mixin ListOptions list,
      @Parameters(paramLabel = "PAYOUT", description = PAYOUT) PayoutId payout) {
    return list.print(lists -> lists.itemsOfDocument(payout.toString()));
  }
}
