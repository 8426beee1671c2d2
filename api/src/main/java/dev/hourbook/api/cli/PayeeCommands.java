package dev.hourbook.api.cli;

import dev.hourbook.api.report.PayeeReports;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.ContractPayCommand.AgreePayTerms;
import dev.hourbook.ledger.payee.IdentityResult;
import dev.hourbook.ledger.payee.PayTerms;
import dev.hourbook.ledger.payee.PayWhen;
import dev.hourbook.ledger.payee.PayeeCommand.CheckIdentity;
import dev.hourbook.ledger.payee.PayeeCommand.HoldPayee;
import dev.hourbook.ledger.payee.PayeeCommand.RecordScreening;
import dev.hourbook.ledger.payee.PayeeCommand.ReleasePayee;
import dev.hourbook.ledger.payee.PayeeCommand.SignTaxForm;
import dev.hourbook.ledger.payee.ScreeningResult;
import dev.hourbook.ledger.payee.TaxForm;
import dev.hourbook.projections.payees.PayeeLists;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who may be paid, by hand. */
@Command(
    name = "payees",
    mixinStandardHelpOptions = true,
    description = {
      "Says who may be paid and why not, and records what has to be known of them: references",
      "and hashes only, never a name or the number of an account."
    },
    subcommands = {FingerprintCommand.class, PayeePolicyCommand.class, PayeeWithholdingCommand.class
    })
final class PayeeCommands extends PayeeAccounts {

  private static final String LAST_DAY = "The last day it holds. Default: it does not run out.";

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = {
        "Lists who may not be paid now: what is missing, who mends it and since when.",
        "With --all, everybody of whom anything is known or asked."
      })
  int list(
      @Mixin BookOptions book,
      @Option(names = "--all", description = "Those who may be paid, too.") boolean all) {
    return book.print(company -> {
      PayeeLists payees = new PayeeLists(company.jdbc());
      var now = company.clock().now();
      return PayeeReports.payees(
          all ? payees.after("", Integer.MAX_VALUE, now) : payees.stopped(now));
    });
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows the last word on each matter; with --why, what stands in the way.")
  int show(
      @Mixin BookOptions book,
      @Parameters(paramLabel = "EXPERT", description = KEY) ExpertId expert,
      @Option(names = "--why", description = "Whether they may be paid, and why not.")
          boolean why) {
    return book.print(company -> {
      Instant now = company.clock().now();
      PayeeLists.Row row = new PayeeLists(company.jdbc()).of(expert, now);
      return why ? PayeeReports.payees(List.of(row)) : PayeeReports.facts(row, now);
    });
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Records what a look at somebody's identity came to.")
  int verify(
      @Mixin Act act,
      @Parameters(index = "0", paramLabel = "EXPERT", description = KEY) ExpertId expert,
      @Parameters(index = "1", paramLabel = "RESULT", description = "verified, failed or expired.")
          IdentityResult result,
      @Option(names = "--reference", required = true, description = "Whose look it was.")
          String reference,
      @Option(names = "--until", paramLabel = "DAY", description = LAST_DAY)
          Optional<LocalDate> until) {
    return act.send(
        "The identity of " + expert.key() + " is recorded.",
        desk -> new CheckIdentity(
            expert, result, reference, until.orElse(null), desk.now(), desk.by()));
  }

  @Command(
      name = "screen",
      mixinStandardHelpOptions = true,
      description = {
        "Records what a provider's screening came to. A hit stops every payout; taking it back",
        "needs a second person."
      })
  int screen(
      @Mixin Act act,
      @Parameters(index = "0", paramLabel = "EXPERT", description = KEY) ExpertId expert,
      @Parameters(index = "1", paramLabel = "RESULT", description = "clear, hit or pending.")
          ScreeningResult result,
      @Mixin Screening said) {
    return act.send(
        "The screening of " + expert.key() + " is recorded.",
        desk -> new RecordScreening(
            expert,
            result,
            said.provider,
            said.reference,
            said.until.orElse(null),
            said.approver.orElse(null),
            desk.now(),
            desk.by()));
  }

  /** Who looked, and for how long it holds. */
  static final class Screening {

    @Option(names = "--provider", required = true, description = "Who looked.")
    private String provider = "";

    @Option(names = "--reference", required = true, description = "Under which token.")
    private String reference = "";

    @Option(names = "--until", paramLabel = "DAY", description = LAST_DAY)
    private Optional<LocalDate> until = Optional.empty();

    @Option(
        names = "--approve-as",
        paramLabel = "USER",
        description = "The second person, who takes a hit back.")
    private Optional<Actor> approver = Optional.empty();
  }

  @Command(
      name = "tax-form",
      mixinStandardHelpOptions = true,
      description = {
        "Records a signed form. A W-8BEN holds to the end of the third year after it was signed,",
        "a form 8233 for its year."
      })
  int taxForm(
      @Mixin Act act,
      @Parameters(index = "0", paramLabel = "EXPERT", description = KEY) ExpertId expert,
      @Parameters(
              index = "1",
              paramLabel = "FORM",
              description = "w9, w8ben, f8233 or none-needed.")
          TaxForm form,
      @Option(names = "--signed", required = true, paramLabel = "DAY", description = "When.")
          LocalDate signed,
      @Option(names = "--reference", required = true, description = "Where it is kept.")
          String reference,
      @Option(names = "--until", paramLabel = "DAY", description = "An earlier last day.")
          Optional<LocalDate> until) {
    return act.send(
        "The form of " + expert.key() + " is recorded.",
        desk -> new SignTaxForm(
            expert, form, signed, until.orElse(null), reference, desk.now(), desk.by()));
  }

  @Command(
      name = "pay-terms",
      mixinStandardHelpOptions = true,
      description = {
        "Two people agree when hours of a contract are paid that are approved from now on: on",
        "approval, so many days later, or when the client pays, so many days later at most."
      })
  int payTerms(
      @Mixin Act act,
      @Mixin SecondPerson second,
      @Parameters(index = "0", paramLabel = "CONTRACT", description = "Its key.")
          ContractId contract,
      @Parameters(
              index = "1",
              paramLabel = "WHEN",
              description = "on-approval, after-days or when-client-pays.")
          PayWhen when,
      @Option(names = "--days", description = "How many. Default: none.") int days,
      @Option(names = "--reason", required = true, description = "Why.") String reason) {
    return act.send(
        contract.key() + " pays by these terms.",
        desk -> new AgreePayTerms(
            contract,
            new PayTerms(when, days),
            desk.now(),
            reason,
            second.approver(),
            desk.now(),
            desk.by()));
  }

  @Command(
      name = "hold",
      mixinStandardHelpOptions = true,
      description = "Holds everything that is due to somebody; it stays accrued.")
  int hold(
      @Mixin Act act,
      @Parameters(paramLabel = "EXPERT", description = KEY) ExpertId expert,
      @Option(names = "--reason", required = true, description = "Why.") String reason) {
    return act.send(
        expert.key() + " is held.", desk -> new HoldPayee(expert, reason, desk.now(), desk.by()));
  }

  @Command(
      name = "release",
      mixinStandardHelpOptions = true,
      description = "Ends a hold; the next run pays what is due.")
  int release(
      @Mixin Act act,
      @Parameters(paramLabel = "EXPERT", description = KEY) ExpertId expert,
      @Option(names = "--reason", required = true, description = "Why.") String reason) {
    return act.send(
        expert.key() + " is released.",
        desk -> new ReleasePayee(expert, reason, desk.now(), desk.by()));
  }
}
