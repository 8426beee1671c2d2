package dev.hourbook.api.cli;

import dev.hourbook.api.enrolment.Onboarding;
import dev.hourbook.api.rails.StripeSetup;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import dev.hourbook.ledger.payee.PayeeCommand.MendAccount;
import dev.hourbook.ledger.payee.PayeeCommand.RefuseAccount;
import dev.hourbook.ledger.payee.PayeeEnrolment.OnboardingLink;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payee.SharingCommand.AllowSharing;
import dev.hourbook.ledger.payout.Rail;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where the money of those who are paid goes. */
class PayeeAccounts {

  static final String KEY = "Their key.";

  /** An account by reference. */
  static final class Account {

    @Option(names = "--rail", description = "The way the money takes. Default: ${DEFAULT-VALUE}.")
    private Rail rail = Rail.BANK;

    @Option(names = "--reference", required = true, description = "Its keeper's token: ba_1MiN3g.")
    private String reference = "";

    @Option(names = "--country", required = true, description = "Where it is: IN.")
    private String country = "";

    @Option(names = "--currency", required = true, description = "What it is in: INR.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Currency currency;

    @Option(names = "--last-four", description = "What people may see of its number.")
    private @Nullable String lastFour;

    PayoutAccount under(Fingerprint fingerprint) {
      return new PayoutAccount(rail, reference, fingerprint, country, currency, lastFour);
    }
  }

  @Command(
      name = "link-account",
      mixinStandardHelpOptions = true,
      description = {
        "Links the account that somebody is paid to, or changes it: two people do so, and nothing",
        "is paid to a changed one until its cooling-off is over."
      })
  public int linkAccount(
      @Mixin Act act,
      @Mixin SecondPerson second,
      @Parameters(paramLabel = "EXPERT", description = KEY) ExpertId expert,
      @Option(names = "--fingerprint", required = true, description = "A hash of its number.")
          Fingerprint fingerprint,
      @Mixin Account account) {
    return act.send(
        "The account of " + expert.key() + " is linked.",
        desk -> new LinkAccount(
            expert, account.under(fingerprint), second.approver(), desk.now(), desk.by()));
  }

  @Command(
      name = "refuse-account",
      mixinStandardHelpOptions = true,
      description = "Records that the rail does not pay to somebody's account as it is.")
  public int refuseAccount(
      @Mixin Act act,
      @Parameters(paramLabel = "EXPERT", description = KEY) ExpertId expert,
      @Option(names = "--code", required = true, description = "The rail's code: R03.") String code,
      @Option(names = "--reason", required = true, description = "Why.") String reason,
      @Option(names = "--rail", description = "Default: bank.") Optional<Rail> rail) {
    return act.send(
        "The account of " + expert.key() + " is refused.",
        desk ->
            new RefuseAccount(expert, rail.orElse(Rail.BANK), code, reason, desk.now(), desk.by()));
  }

  @Command(
      name = "mend-account",
      mixinStandardHelpOptions = true,
      description = "Says that the details of a refused account are right now.")
  public int mendAccount(
      @Mixin Act act,
      @Parameters(paramLabel = "EXPERT", description = KEY) ExpertId expert,
      @Option(names = "--reason", required = true, description = "Why.") String reason,
      @Option(names = "--rail", description = "Default: bank.") Optional<Rail> rail) {
    return act.send(
        "The account of " + expert.key() + " is mended.",
        desk -> new MendAccount(expert, rail.orElse(Rail.BANK), reason, desk.now(), desk.by()));
  }

  @Command(
      name = "onboard",
      mixinStandardHelpOptions = true,
      description = {
        "Opens the account at the provider on which an expert is paid, once, and prints the page",
        "on which they fill in who they are and where their money goes. It works once, for some",
        "minutes; ask again for another. What they fill in is linked when the provider says so."
      })
  public int onboard(
      @Mixin Act act,
      @Parameters(paramLabel = "EXPERT", description = KEY) ExpertId expert,
      @Option(names = "--country", required = true, description = "Where they live: IN.")
          String country,
      @Option(
              names = "--home",
              paramLabel = "ADDRESS",
              defaultValue = "http://127.0.0.1:8080/",
              description = "Where the provider's page leads back to. ${DEFAULT-VALUE}.")
          URI home) {
    return act.say(desk -> {
      OnboardingLink link = new Onboarding(desk.company(), StripeSetup.enrolment(System.getenv()))
          .begin(expert, country, home, desk.now());
      StandardOutput.lines(List.of(link.address().toString()));
      return "It works until " + link.until() + ".";
    });
  }

  @Command(
      name = "share-account",
      mixinStandardHelpOptions = true,
      description = "Two people let those share an account who are paid to it: a couple.")
  public int shareAccount(
      @Mixin Act act,
      @Mixin SecondPerson second,
      @Parameters(index = "0", paramLabel = "FINGERPRINT", description = "The hash of its number.")
          Fingerprint fingerprint,
      @Parameters(
              index = "1..*",
              arity = "2..*",
              paramLabel = "EXPERT",
              description = "Everybody who is paid to it.")
          List<ExpertId> experts,
      @Option(names = "--reason", required = true, description = "Why.") String reason) {
    return act.send(
        "They may share it.",
        desk -> new AllowSharing(
            fingerprint, experts, reason, second.approver(), desk.now(), desk.by()));
  }
}
