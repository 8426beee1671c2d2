package dev.hourbook.api.rails;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.dispatch.Dispatcher;
import dev.hourbook.api.reconcile.Reconciliation;
import dev.hourbook.api.reconcile.Reconciliation.Result;
import dev.hourbook.ledger.payout.PayoutRail;
import dev.hourbook.projections.rails.BreakKind;
import dev.hourbook.projections.rails.RailBreak;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the provider's list against the book once an hour, on the node that sends. What the book
 * does not know of our own stops sending; all else is told and waits for its owner.
 */
final class Reconciler implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
  private static final Duration BETWEEN = Duration.ofHours(1);
  private static final Set<BreakKind> STOPS =
      Set.of(BreakKind.UNKNOWN_PAYOUT, BreakKind.UNKNOWN_ATTEMPT, BreakKind.NOT_AT_THE_PROVIDER);
  private static final long PATIENCE_SECONDS = 10;

  private final Reconciliation reconciliation;
  private final PayoutRail rail;
  private final Dispatcher dispatcher;
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().name("hourbook-reconciler").daemon().factory());

  Reconciler(Company company, PayoutRail rail, Dispatcher dispatcher) {
    this.reconciliation = new Reconciliation(company, rail.rail());
    this.rail = rail;
    this.dispatcher = dispatcher;
  }

  void start() {
    var unused = thread.scheduleWithFixedDelay(
        this::guarded, BETWEEN.toSeconds(), BETWEEN.toSeconds(), TimeUnit.SECONDS);
  }

  private void guarded() {
    try {
      if (dispatcher.status().sending()) {
        run();
      }
    } catch (RuntimeException failure) {
      if (!thread.isShutdown()) {
        LOG.warn("rail/not-reconciled, it is tried again: {}", failure.toString());
      }
    }
  }

  /** Once, now. */
  Result run() {
    Result result = reconciliation.run(rail, Optional.empty());
    if (!result.isClean()) {
      LOG.warn(
          "rail/breaks: {}, the list is {}",
          result.breaks().size(),
          result.complete() ? "complete" : "broken off");
    }
    if (result.breaks().stream().map(RailBreak::kind).anyMatch(STOPS::contains)) {
      dispatcher.askAgain();
    }
    return result;
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The reconciler did not end within {} s.", PATIENCE_SECONDS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
