package dev.hourbook.api.dispatch;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.payee.Payees;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.PayoutRail;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends payouts in the background, as long as it is open. One node of a book sends on a rail; the
 * others stand by. Nothing is sent before the provider's list agrees with the book.
 */
public final class Dispatcher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final long PATIENCE_SECONDS = 30;

  private final Recorder recorder;
  private final Calls calls;
  private final Fence fence;
  private final Rounds rounds;
  private final Patience patience;
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().name("hourbook-dispatcher").daemon().factory());

  private Dispatcher(Company company, PayoutRail rail, Patience patience) {
    var ledger = company.ledger();
    Looks looks = new Looks(patience);
    this.patience = patience;
    this.recorder = new Recorder(ledger.chunks());
    Payees payees = ledger.configuration().getComponent(Payees.class);
    Intents intents =
        new Intents(ledger.chunks(), company.streams(), payees, ConcurrentHashMap.newKeySet());
    Supplier<Instant> present = company.clock()::now;
    this.calls = new Calls(
        rail, recorder, looks, present, job -> intents.isPayable(job, present.get()), patience);
    this.fence = new Fence(company.database().dataSource(), rail.rail());
    this.rounds = new Rounds(company, rail, calls, looks, intents, patience);
  }

  /** Lets it send on the rail. */
  public static Dispatcher start(Company company, PayoutRail rail, Patience patience) {
    Dispatcher dispatcher = new Dispatcher(company, rail, patience);
    dispatcher.again(false);
    return dispatcher;
  }

  /**
   * Reads a payout again at the provider, which said that something happened to it.
   *
   * @param seen told once if it is {@link Reading#BEGUN}, unless the process ends: whether it was
   *     seen what became of it, and is in the log
   */
  public Reading look(PayoutId payout, Consumer<Boolean> seen) {
    return rounds.look(payout, seen);
  }

  /** Begins nothing new until the provider's list is seen to agree again. */
  public void askAgain() {
    rounds.askAgain();
  }

  /** What it does. */
  public DispatchStatus status() {
    return new DispatchStatus(
        rounds.isOpen(), calls.underWay().payouts().size(), rounds.obstacles());
  }

  private void again(boolean busy) {
    if (!thread.isShutdown()) {
      long pause = busy ? 0 : patience.idle().toMillis();
      var unused = thread.schedule(this::round, pause, TimeUnit.MILLISECONDS);
    }
  }

  private void round() {
    boolean busy = false;
    try {
      if (fence.holds()) {
        busy = rounds.next();
      } else {
        rounds.standBy();
      }
    } catch (RuntimeException | Error failure) {
      if (!thread.isShutdown()) {
        LOG.warn("Payouts could not be sent; it is tried again: {}", failure.toString());
      }
    }
    again(busy);
  }

  /** Begins nothing more, waits for what is under way a while, and leaves the rest to a look-up. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The dispatcher did not end within {} s.", PATIENCE_SECONDS);
      }
      calls.stop();
      recorder.stop();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      fence.close();
    }
  }
}
