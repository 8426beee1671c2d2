package dev.hourbook.sandbox;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A running sandbox: {@code Sandbox.start(SandboxSettings.standingAt(NOW))}, then speak to its
 * {@link #address()} as if it were Stripe. Closing it ends every connection.
 */
public final class Sandbox implements AutoCloseable {
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Faults faults = new Faults();
  private final World world;
  private final Webhooks webhooks;
  private final Experts experts;
  private final Topups topups;
  private final Limiter limiter;
  private final Front front;
  private final HttpFront http;

  private Sandbox(SandboxSettings settings) {
    ReentrantLock lock = new ReentrantLock();
    Timeline time = new Timeline(settings.clock());
    webhooks = new Webhooks(time, lock, settings.times().lateWebhook());
    world = World.of(settings, lock, time, webhooks);
    Accounts accounts = new Accounts(world, new ExternalAccounts(world), new AccountState());
    experts = new Experts(world, accounts);
    topups = new Topups(world);
    limiter = new Limiter(settings.limits(), time::onTheClock);
    Desk desk = new Desk(world, accounts, routes(accounts), limiter, closing);
    front = new Front(desk, faults, new Control(this), settings.times(), closing);
    http = new HttpFront(settings.port(), front);
  }

  /** Starts one; it takes calls at once. */
  public static Sandbox start(SandboxSettings settings) {
    Sandbox sandbox = new Sandbox(settings);
    sandbox.http.start();
    return sandbox;
  }

  private List<Route> routes(Accounts accounts) {
    Transfers transfers = new Transfers(world, accounts);
    List<Route> routes = new ArrayList<>();
    routes.addAll(accounts.routes());
    routes.addAll(new AccountLinks(world, accounts).routes());
    routes.addAll(transfers.routes());
    routes.addAll(new Reversals(world, transfers).routes());
    routes.addAll(new Payouts(world, accounts, new PayoutLife(world)).routes());
    routes.addAll(new Balances(world.ledger(), world.store()).routes());
    routes.addAll(topups.routes());
    routes.addAll(world.events().routes());
    return List.copyOf(routes);
  }

  /** Where it listens: {@code http://127.0.0.1:40123}. */
  public URI address() {
    return http.address();
  }

  /** Moves the clock on; what is due by then happens, each thing at its own time. */
  public void moveBy(Duration step) {
    moveTo(now().plus(step));
  }

  /**
   * Moves the clock on to a time.
   *
   * @throws IllegalArgumentException if it is past that time already
   */
  public void moveTo(Instant when) {
    world.lock().lock();
    try {
      world.time().moveTo(when);
    } finally {
      world.lock().unlock();
    }
  }

  /** Lets happen what is due by a clock that goes by itself. */
  public void runDue() {
    world.lock().lock();
    try {
      world.time().runDue();
    } finally {
      world.lock().unlock();
    }
  }

  /** What its clock shows. */
  public Instant now() {
    return world.time().onTheClock();
  }

  /** Tops the platform's balance up at once. */
  public void fund(String currency, long minor) {
    world.lock().lock();
    try {
      topups.fund(currency, minor);
    } finally {
      world.lock().unlock();
    }
  }

  /** Sends the webhook of an event, whether or not it was delivered before. */
  public void resend(String event) {
    world.lock().lock();
    try {
      webhooks.send(
          world
              .store()
              .anyones(event)
              .orElseThrow(() -> new IllegalArgumentException("no event " + event)),
          0);
    } finally {
      world.lock().unlock();
    }
  }

  /** The owners of connected accounts. */
  public Experts experts() {
    return experts;
  }

  /** The experts' banks. */
  public Banks banks() {
    return world.banks();
  }

  /** What is to go wrong with calls. */
  public Faults faults() {
    return faults;
  }

  /** Where events are sent, and what is to go wrong with them. */
  public Webhooks webhooks() {
    return webhooks;
  }

  /** Where all the money is. */
  public Books books() {
    return world.books();
  }

  /** The last thousand calls to Stripe, as they came. */
  public List<Call> calls() {
    return front.calls();
  }

  /** How many calls came, and how many of them the limiter turned away. */
  public Map<String, Long> counts() {
    return Map.of("calls", front.count(), "turned_away", limiter.turnedAway());
  }

  /** What the limiter let through. */
  Map<String, Limiter.Taken> taken() {
    return limiter.taken();
  }

  boolean isControlled() {
    return world.settings().control();
  }

  @Override
  public void close() {
    closing.countDown();
    http.close();
    webhooks.close();
  }
}
