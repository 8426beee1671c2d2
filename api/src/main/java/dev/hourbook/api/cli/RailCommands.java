package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.rails.StripeSetup;
import dev.hourbook.api.reconcile.Adoption;
import dev.hourbook.api.reconcile.Reconciliation;
import dev.hourbook.api.reconcile.Reconciliation.Result;
import dev.hourbook.api.report.Format;
import dev.hourbook.api.report.RailReports;
import dev.hourbook.ledger.payout.PayoutRail;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.projections.rails.RailSum;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The provider's list beside the book. */
@Command(
    name = "rail",
    mixinStandardHelpOptions = true,
    description = {
      "Holds what the provider lists against the book, movement by movement and both ways, and",
      "takes over what the book, restored from a backup, does not know. The provider is reached as",
      "HOURBOOK_STRIPE_KEY and HOURBOOK_STRIPE_ADDRESS say."
    })
final class RailCommands {

  private static final int BREAKS = 3;

  @Command(
      name = "reconcile",
      mixinStandardHelpOptions = true,
      description = {
        "Reads the provider's list, keeps it as evidence, prints every break: what it is, since",
        "when, who acts, and what clears it. Exit code 3 if there is one, or if the list could not",
        "be read to its end."
      })
  int reconcile(
      @Mixin DataOptions data,
      @Option(
              names = "--since",
              paramLabel = "DAY",
              description = "Lists from that day on. Default: as far back as something is open.")
          Optional<LocalDate> since,
      @Option(names = "--format", description = "table, csv or json. Default: table.")
          Optional<Format> format) {
    PayoutRail rail = StripeSetup.rail(System.getenv());
    try (Company company = data.open()) {
      Result result = new Reconciliation(company, rail.rail())
          .run(rail, since.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()));
      format
          .orElse(Format.TABLE)
          .to(
              StandardOutput.writer(),
              RailReports.breaks(result.breaks(), company.clock().now()));
      result.sums().forEach(RailCommands::say);
      System.err.println(result.breaks().size() + " breaks"
          + (result.complete() ? "." : "; the provider's list could not be read to its end."));
      return result.isClean() ? 0 : BREAKS;
    }
  }

  private static void say(RailSum sum) {
    System.err.println("The provider lists " + sum.listed() + "; the journal has "
        + sum.atExperts() + " at the experts' accounts and " + sum.delivered()
        + " delivered, " + sum.onItsWay() + " is on its way between the two; "
        + sum.inTransit() + " is in transit.");
  }

  @Command(
      name = "breaks",
      mixinStandardHelpOptions = true,
      description = "Prints the breaks by what was listed last, without asking the provider.")
  int breaks(@Mixin BookOptions book) {
    return book.print(company -> RailReports.breaks(
        new Reconciliation(company, Rail.STRIPE).breaks(), company.clock().now()));
  }

  @Command(
      name = "adopt",
      mixinStandardHelpOptions = true,
      description = {
        "Takes a movement into the book that the provider has and the book does not know: its",
        "intent is written down, for the account that was approved; the node that sends then finds",
        "it and books it. One that was taken back there is booked as taken back."
      })
  int adopt(
      @Mixin Act act,
      @Parameters(paramLabel = "REFERENCE", description = "The provider's id of it: tr_1MiN3g.")
          String reference) {
    return act.say(desk ->
        new Adoption(desk.company()).adopt(reference, desk.now(), desk.by()).key() + " knows of "
            + reference + ".");
  }
}
