package dev.hourbook.api.dispatch;

import dev.hourbook.api.clock.BusinessClock;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.database.DatabaseAddress;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.PayeeCommand.HoldPayee;
import dev.hourbook.sandbox.Fault;
import dev.hourbook.sandbox.SandboxSettings;
import dev.hourbook.sandbox.SandboxSettings.Limits;
import dev.hourbook.sandbox.WebhookFault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Pays many experts through a sandbox that breaks in every way it knows, by an application that is
 * killed at random moments, and judges from the sandbox's own books.
 */
final class Campaign implements AutoCloseable {

  private static final String SECRET = "whsec_campaign";
  /** A Monday, since banks rest at weekends; changed accounts have rested by then. */
  private static final Instant BEGIN = Sending.NOW.plus(Duration.ofHours(156));

  private static final Duration STEP = Duration.ofMillis(400);
  private static final Duration TIME_PER_STEP = Duration.ofMinutes(1);

  /** Outlasts whatever comes late: a webhook, or money that a bank sends back once it was paid. */
  private static final int QUIET_STEPS = 40;

  /** Long enough that it is in the book as arrived before, on a busy machine too. */
  private static final Duration RETURN = Duration.ofMinutes(25);

  /** One call in so many may be held up between its turn and the wire, where all else runs too. */
  private static final int HELD_UP = 1_000;

  private static final SandboxSettings.Times QUICK = new SandboxSettings.Times(
      Duration.ZERO,
      Duration.ofMinutes(2),
      0,
      RETURN,
      Duration.ofMinutes(3),
      Duration.ofSeconds(2),
      Duration.ofMillis(50));
  private static final Duration LONGEST =
      Duration.ofMinutes(Integer.getInteger("hourbook.campaign.minutes", 10));

  /** How much of it: payouts, kills, calls a second, and what chance grows from. */
  record Size(int payouts, int kills, int callsASecond, long seed) {

    static Size asked(Size usual) {
      return new Size(
          Integer.getInteger("hourbook.campaign.payouts", usual.payouts()),
          Integer.getInteger("hourbook.campaign.kills", usual.kills()),
          Integer.getInteger("hourbook.campaign.rate", usual.callsASecond()),
          Long.getLong("hourbook.campaign.seed", usual.seed()));
    }
  }

  private final Size size;
  private final Random random;
  private final List<String> thieves = new ArrayList<>();
  private final Sending sending;
  private final JdbcTemplate owner;
  private final BusinessClock clock;
  private final Judge judge;
  private final AppProcess app;
  private final Operator operator;
  private int kills;

  Campaign(Size size, List<Path> plants) throws IOException {
    this.size = size;
    this.random = new Random(size.seed());
    long begun = System.nanoTime();
    this.sending = Sending.of(
        size.payouts(),
        SandboxSettings.standingAt(Sending.NOW)
            .withClock(() -> BEGIN.plusNanos(System.nanoTime() - begun))
            .withSeed(size.seed())
            .withTimes(QUICK)
            .withLimits(new Limits(size.callsASecond(), size.callsASecond())));
    this.owner = sending.test().owner();
    this.clock = new BusinessClock(owner);
    this.judge = new Judge(owner, sending.sandbox().books(), sending.accounts());
    sending.approved();
    changeSomeAfterApproval();
    sending.company().close();
    clock.advanceTo(BEGIN);
    breakThings();
    this.app = new AppProcess(
        (DatabaseAddress.Outside) sending.test().database().address(), settings(), plants);
    this.operator = new Operator(owner, sending, app);
    sending.sandbox().webhooks().to(app.webhooks(), SECRET);
  }

  private Map<String, String> settings() {
    return Map.of(
        "HOURBOOK_STRIPE_KEY",
        Sending.KEY,
        "HOURBOOK_STRIPE_ADDRESS",
        sending.sandbox().address().toString(),
        "HOURBOOK_STRIPE_WEBHOOK_SECRETS",
        SECRET,
        "HOURBOOK_STRIPE_CALLS_A_SECOND",
        Integer.toString(size.callsASecond()),
        "HOURBOOK_DRILL",
        "yes");
  }

  /**
   * One of a hundred gets another account, which has rested when sending begins, and another of a
   * hundred is held: neither may be paid.
   */
  private void changeSomeAfterApproval() {
    for (int n = 1; n <= size.payouts(); n += 100) {
      String changed = "E%04d".formatted(n);
      String thief = sending.sandbox().experts().open("US", "usd");
      thieves.add(thief);
      sending.link(changed, thief);
      ExpertId held = new ExpertId("E%04d".formatted(Math.min(n + 1, size.payouts())));
      sending.test().send(new HoldPayee(held, "asked to", Sending.NOW, TestCompany.BEN));
    }
  }

  /** Of a thousand calls, webhooks and payouts to banks so many go wrong in each way. */
  private void breakThings() {
    Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    for (Fault fault : Fault.values()) {
      if (fault != Fault.NONE && fault != Fault.SCRIPTED) {
        faults.put(fault, 4);
      }
    }
    sending.sandbox().faults().random(size.seed(), faults);
    Map<WebhookFault, Integer> webhooks = new EnumMap<>(WebhookFault.class);
    for (WebhookFault fault : WebhookFault.values()) {
      if (fault != WebhookFault.NONE) {
        webhooks.put(fault, 30);
      }
    }
    sending.sandbox().webhooks().faults().random(size.seed(), webhooks);
    sending.sandbox().banks().random(size.seed(), 20, 10);
  }

  /** Lets it run, killing and operating, until nothing is left to do; says what disagrees. */
  List<String> run() throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    int stepsToKill = steps();
    int quiet = 0;
    boolean up = false;
    List<String> findings = new ArrayList<>();
    while (quiet < QUIET_STEPS) {
      if (System.nanoTime() > end) {
        findings.add("it did not come to its end: " + judge.states());
        break;
      }
      LockSupport.parkNanos(STEP.toNanos());
      if (up || random.nextInt(8) == 0) {
        passTime();
      }
      stepsToKill -= up || random.nextInt(40) == 0 ? 1 : 0;
      up = up || app.sends();
      if (stepsToKill <= 0 && kills < size.kills()) {
        app.killAndBegin();
        kills++;
        up = false;
        System.err.println("kill " + kills + " " + judge.states());
        stepsToKill = steps();
      }
      if (random.nextInt(5) == 0 && app.answers()) {
        operator.act();
      }
      quiet = isOver() ? quiet + 1 : 0;
    }
    findings.addAll(findings());
    return findings;
  }

  /** From when it sends to its end by the knife; now and then before it does. */
  private int steps() {
    return 1 + random.nextInt(size.payouts() > 1_000 ? 12 : 8);
  }

  private void passTime() {
    Instant now = sending.sandbox().now().plus(TIME_PER_STEP);
    clock.advanceTo(now);
    sending.sandbox().moveBy(TIME_PER_STEP);
    sending.sandbox().runDue();
  }

  private boolean isOver() {
    Map<String, Long> states = judge.states();
    long done = states.getOrDefault("delivered", 0L)
        + states.getOrDefault("held-pay-released", 0L)
        + states.getOrDefault("failed", 0L);
    return done == size.payouts() && states.getOrDefault("failed", 0L) == 0;
  }

  /** What the books disagree about, and what may not have happened. */
  private List<String> findings() throws IOException, InterruptedException {
    List<String> findings = new ArrayList<>(judge.findings());
    sending.sandbox().faults().clear();
    if (app.run("rail", "reconcile") != 0) {
      findings.add("the provider's list and the book do not agree, see " + app.log());
    }
    thieves.stream()
        .filter(thief -> sending.sandbox().books().received(thief, "usd") > 0)
        .forEach(thief -> findings.add(thief + " was paid, which nobody approved"));
    long released = judge.states().getOrDefault("held-pay-released", 0L);
    if (released == 0) {
      findings.add("nobody was left out, though some may not be paid");
    }
    Map<String, Long> counts = sending.sandbox().counts();
    long avoidable = counts.getOrDefault("turned_away", 0L);
    if (avoidable * HELD_UP > counts.getOrDefault("calls", 0L)) {
      findings.add(avoidable + " calls were turned away by the provider's limiter");
    }
    return findings;
  }

  /** Every webhook ten times more, in any order, changes nothing; says what it did. */
  List<String> replayWebhooks() throws InterruptedException {
    return new Replays(sending.sandbox(), owner, random, this::passTime).changes();
  }

  /** Whether the book itself is whole. */
  int verify() throws IOException, InterruptedException {
    return app.run("verify");
  }

  /** What banks made of payouts. */
  Map<String, Long> banks() {
    return sending.sandbox().banks().counts();
  }

  /** What it was, in figures. */
  Map<String, Object> report() {
    Map<String, Object> report = new TreeMap<>();
    report.put("size", size);
    report.put("kills", kills);
    report.put("acts of people", operator.acts());
    report.put("states", judge.states());
    report.put("calls", sending.sandbox().counts());
    report.put("faults of calls", sending.sandbox().faults().counts());
    report.put("faults of webhooks", sending.sandbox().webhooks().faults().counts());
    report.put("banks", banks());
    report.put(
        "received",
        sending.received().values().stream().mapToLong(Long::longValue).sum());
    report.put("attempts", owner.queryForMap("""
            select sum(funding) as funding, sum(delivery) as delivery, sum(reversal) as reversal
            from view.payout"""));
    report.put("log", app.log());
    return report;
  }

  @Override
  public void close() {
    app.close();
    sending.close();
  }
}
