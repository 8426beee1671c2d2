package dev.hourbook.api.cli;

import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientCommand.ChangeBillingTerms;
import dev.hourbook.ledger.party.ClientCommand.OnboardClient;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import dev.hourbook.ledger.party.ExpertId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Clients and experts, taken on. */
final class PartyCommands {
  private PartyCommands() {}

  /** When a client is billed, and how long it has to pay. */
  static final class TermOptions {

    @Option(names = "--cadence", required = true, description = "weekly or monthly.")
    private Cadence cadence = Cadence.WEEKLY;

    @Option(
        names = "--net-days",
        description = "Calendar days it has to pay. Default: ${DEFAULT-VALUE}.")
    private int netDays = 30;

    @Option(names = "--zone", description = "Whose days date its invoices. Default: Z.")
    private ZoneId zone = ZoneOffset.UTC;

    BillingTerms terms() {
      return new BillingTerms(cadence, netDays, zone);
    }
  }

  /** Clients. */
  @Command(
      name = "client",
      mixinStandardHelpOptions = true,
      description = "Takes clients on and changes how they are billed.")
  static final class Clients {

    @Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Takes a client on under a key of your choice.")
    int add(
        @Mixin Act act,
        @Mixin TermOptions billed,
        @Parameters(paramLabel = "CLIENT", description = "Its key.") ClientId client,
        @Option(names = "--currency", required = true, description = "USD.") Currency currency,
        @Option(names = "--name", description = "Default: its key.") Optional<String> name) {
      String called = name.orElse(client.key());
      return act.send(
          client.key() + " is a client.",
          desk ->
              new OnboardClient(client, called, currency, billed.terms(), desk.now(), desk.by()));
    }

    @Command(
        name = "terms",
        mixinStandardHelpOptions = true,
        description = "Changes when it is billed and how long it has to pay.")
    int terms(
        @Mixin Act act,
        @Mixin TermOptions billed,
        @Parameters(paramLabel = "CLIENT", description = "Its key.") ClientId client) {
      return act.send(
          client.key() + " is billed by these terms.",
          desk -> new ChangeBillingTerms(client, billed.terms(), desk.now(), desk.by()));
    }
  }

  /** Experts. */
  @Command(name = "expert", mixinStandardHelpOptions = true, description = "Takes experts on.")
  static final class Experts {

    @Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Takes an expert on under an opaque key; personal data stays elsewhere.")
    int add(
        @Mixin Act act,
        @Parameters(paramLabel = "EXPERT", description = "Their key.") ExpertId expert,
        @Option(names = "--zone", required = true, description = "Where they work: Asia/Kolkata.")
            ZoneId zone) {
      return act.send(
          expert.key() + " is an expert.",
          desk -> new OnboardExpert(expert, zone, desk.now(), desk.by()));
    }
  }
}
