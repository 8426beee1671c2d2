package dev.hourbook.bench;

import dev.hourbook.api.rails.Rails;
import dev.hourbook.api.rails.StripeSetup;
import dev.hourbook.api.web.server.Server;
import dev.hourbook.bench.PayDay.Planned;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.Rail;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A run of experts who are paid at the provider, planned and ready to be approved. */
record SentRun(
    Workshop workshop, ProviderProcess provider, PayRunId run, String hash, List<String> wrong) {

  private static final Actor APPROVER = new Actor("user:approver");
  private static final Actor ACCOUNTS = Actor.system("stripe-accounts");
  private static final Currency USD = Currency.getInstance("USD");
  private static final int FIRST = 1_000_000;
  private static final int SOME = 500;
  private static final Duration WARM_UP = Duration.ofMillis(200);

  static SentRun prepare(Workshop workshop, ProviderProcess provider, int payouts) {
    Instant now = workshop.company().clock().now();
    for (int from = 0; from < payouts; from += SOME) {
      workshop
          .company()
          .ledger()
          .chunks()
          .run(onboarding(provider, from, Math.min(payouts, from + SOME), now));
    }
    workshop.company().caughtUp();
    PayDay payDay = new PayDay(workshop);
    payDay.layOut(payouts);
    Planned planned = payDay.plan();
    String hash = payDay.conclude(planned, payouts).hash();
    return new SentRun(workshop, provider, planned.run().run(), hash, payDay.broken());
  }

  private static List<LedgerCommand> onboarding(
      ProviderProcess provider, int from, int to, Instant now) {
    List<LedgerCommand> commands = new ArrayList<>();
    for (int n = from; n < to; n++) {
      ExpertId expert = new ExpertId("E-" + (FIRST + n));
      Destination open = provider.openAccount();
      Fingerprint bank = new Fingerprint(open.fingerprint());
      PayoutAccount account = new PayoutAccount(Rail.STRIPE, open.account(), bank, "US", USD, null);
      commands.add(new OnboardExpert(expert, ZoneOffset.UTC, now, ACCOUNTS));
      commands.add(new LinkAccount(expert, account, null, now, ACCOUNTS));
    }
    return commands;
  }

  /**
   * Sends, at so many calls a second, and hears what the provider tells, until it is over. It
   * begins once the first webhook was heard, of the money that the run needs.
   */
  void send(String rate, Runnable untilItIsOver) {
    Map<String, String> settings = Map.of(
        "HOURBOOK_STRIPE_KEY",
        ProviderProcess.KEY,
        "HOURBOOK_STRIPE_ADDRESS",
        provider.address().toString(),
        "HOURBOOK_STRIPE_WEBHOOK_SECRETS",
        ProviderProcess.SECRET,
        "HOURBOOK_STRIPE_CALLS_A_SECOND",
        rate);
    try (Rails rails = StripeSetup.start(workshop.company(), settings);
        Server server = Server.start(workshop.company(), rails, 0)) {
      begin(server.url().resolve("/webhooks/stripe"));
      untilItIsOver.run();
    }
  }

  private void begin(URI webhooks) {
    provider.tell(webhooks);
    provider.fund("usd", workshop.count("select sum(minor) from view.payout"));
    while (provider.status().path("webhooks").path("acknowledged").longValue() == 0) {
      LockSupport.parkNanos(WARM_UP.toNanos());
    }
    Instant now = workshop.company().clock().now();
    var unused = workshop.company().payRuns().approve(run, hash, now, APPROVER);
  }

  /** How many have passed both hops. */
  long onTheirWay() {
    return workshop.count("select count(*) from view.payout where state = 'in-transit'");
  }

  /** What the book and the provider's own books disagree about. */
  List<String> broken() {
    List<String> broken = new ArrayList<>(wrong);
    long planned = workshop.count("select sum(minor) from view.payout");
    long moved = provider.onItsWayToBanks();
    if (planned != moved) {
      broken.add("planned " + planned + " cents, on their way " + moved);
    }
    long twice = workshop.count("select count(*) from view.payout where funding + delivery > 2");
    if (twice > 0) {
      broken.add(twice + " payouts took more than one attempt at a hop");
    }
    broken.addAll(workshop.brokenInTheBook());
    return broken;
  }
}
