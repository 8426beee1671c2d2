package dev.hourbook.api.dispatch;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutRail;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import dev.hourbook.sandbox.Sandbox;
import dev.hourbook.sandbox.SandboxSettings;
import dev.hourbook.stripe.StripeRail;
import dev.hourbook.stripe.StripeSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A company whose experts are paid through a sandbox of Stripe, which keeps books of its own. */
final class Sending implements AutoCloseable {

  static final PayWeek WEEK = PayWeek.parse("2026-03-02@iso");
  static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
  static final long EACH = 6_000;
  static final String KEY = "sk_test_hourbook";
  static final Patience PATIENCE = new Patience(
      Duration.ofHours(20),
      Duration.ofMillis(1_500),
      Duration.ofMillis(100),
      Duration.ofMillis(10),
      Duration.ofHours(6),
      Duration.ofHours(6),
      Duration.ofMinutes(10),
      4,
      40);

  private static final int SOME = 500;

  private final TestCompany test = TestCompany.open();
  private final Sandbox sandbox;
  private final PaidExperts payees;
  private @Nullable Dispatcher dispatcher;

  private Sending(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.payees = new PaidExperts(test, sandbox);
  }

  /** So many experts with an hour's pay each, whose accounts are at the provider. */
  static Sending of(int experts) {
    return of(experts, SandboxSettings.standingAt(NOW));
  }

  /** The same, with a sandbox of those settings. */
  static Sending of(int experts, SandboxSettings settings) {
    return of(experts, settings, EACH * experts);
  }

  /** The same, with so many cents in our balance there. */
  static Sending of(int experts, SandboxSettings settings, long cents) {
    Sandbox sandbox = Sandbox.start(
        settings.withKey(KEY).withPauses(Duration.ofSeconds(2), Duration.ofMillis(50)));
    sandbox.fund("usd", cents);
    return begun(new Sending(sandbox), experts);
  }

  /** The same company as its backup of before the run has it, at the same provider. */
  Sending restored() {
    stop();
    Sending sending = new Sending(sandbox);
    sending.payees.know(accounts());
    return begun(sending, accounts().size());
  }

  private static Sending begun(Sending sending, int experts) {
    sending.company().clock().advanceTo(NOW);
    sending.test.client("L", "USD", Cadence.MONTHLY);
    sending.test.card("Law", "USD 100", "USD 60");
    for (int from = 1; from <= experts; from += SOME) {
      sending.payees.onboard(from, Math.min(experts, from + SOME - 1));
    }
    return sending;
  }

  /** Links another account than the expert had; {@link #account} goes on naming the first. */
  void link(String expert, String account) {
    test.send(payees.linking(new ExpertId(expert), account));
  }

  /** A run of all of them, approved by a second person. */
  PayRunId approved() {
    Run run = planned();
    company().payRuns().approve(run.run(), run.hash(), NOW, BEN);
    return run.run();
  }

  /** A run of all of them that waits for its second person. */
  Run planned() {
    company().approvals().byPerson(WEEK, NOW, BEN);
    Run run = company().payRuns().begin(WEEK, NOW, ANNA).orElseThrow();
    RunTotals totals = company().payRuns().plan(run, NOW, ANNA);
    return new Run(run.run(), WEEK, "planned", run.position(), totals.hash());
  }

  /** What the provider moved to each account, in cents. */
  Map<String, Long> transfers() {
    Map<String, Long> moved = new TreeMap<>();
    rail()
        .list(
            Instant.EPOCH,
            movement -> moved.merge(movement.destination(), movement.amount().minor(), Long::sum));
    return moved;
  }

  PayoutRail rail() {
    return new StripeRail(
        StripeSettings.test(KEY).at(sandbox.address()).withAnswerTimeout(Duration.ofMillis(600)));
  }

  Dispatcher start() {
    Dispatcher started = Dispatcher.start(company(), rail(), PATIENCE);
    dispatcher = started;
    return started;
  }

  /** Ends the dispatcher as the end of a process would, and begins another. */
  void restart() {
    stop();
    start();
  }

  void stop() {
    if (dispatcher != null) {
      dispatcher.close();
    }
  }

  /** Why it does not send, in sentences. */
  String obstacles() {
    return dispatcher == null ? "" : String.join("; ", dispatcher.status().obstacles());
  }

  Company company() {
    return test.company();
  }

  TestCompany test() {
    return test;
  }

  Sandbox sandbox() {
    return sandbox;
  }

  String account(String expert) {
    return payees.account(expert);
  }

  /** Where an expert's first account is paid out to, as it is approved. */
  Destination destination(String expert) {
    String account = account(expert);
    return new Destination(account, sandbox.experts().fingerprint(account, "usd"));
  }

  /** What reached the bank of each expert, in cents, by the sandbox's own books. */
  Map<String, Long> received() {
    Map<String, Long> received = new TreeMap<>();
    accounts()
        .forEach(
            (expert, account) -> received.put(expert, sandbox.books().received(account, "usd")));
    return received;
  }

  /** How many payouts stand where, by the views. */
  Map<String, Long> states() {
    company().caughtUp();
    Map<String, Long> states = new TreeMap<>();
    company().jdbc().query("select state, count(*) from view.payout group by 1", row -> {
      states.put(row.getString(1), row.getLong(2));
    });
    return states;
  }

  /** Time passes at the provider and here. */
  void pass(Duration step) {
    sandbox.moveBy(step);
    company().clock().advanceTo(company().clock().now().plus(step));
  }

  void await(String what, BooleanSupplier holds) {
    Patiently.await(what, holds, () -> states() + ", " + obstacles());
  }

  void awaitStates(Map<String, Long> wanted) {
    await("states " + wanted, () -> states().equals(wanted));
  }

  Map<String, String> accounts() {
    return payees.accounts();
  }

  @Override
  public void close() {
    stop();
    sandbox.close();
    test.close();
  }
}
