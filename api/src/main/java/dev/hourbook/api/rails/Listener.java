package dev.hourbook.api.rails;

import dev.hourbook.api.dispatch.Dispatcher;
import dev.hourbook.api.enrolment.AccountNews;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.RailNotices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acts on notices, whatever their order: each says which payout to read again, and nothing else. A
 * notice about a payout that is under way waits until it is not.
 */
final class Listener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration BETWEEN_LOOKS_FOR_MISSED = Duration.ofMinutes(30);
  private static final Duration MARGIN = Duration.ofHours(1);
  private static final int SOME = 200;
  private static final long PATIENCE_SECONDS = 10;

  private final NoticeStore store;
  private final RailNotices notices;
  private final Dispatcher dispatcher;
  private final Optional<AccountNews> accounts;
  private final Supplier<Instant> present;
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().name("hourbook-listener").daemon().factory());

  Listener(
      NoticeStore store,
      RailNotices notices,
      Dispatcher dispatcher,
      Optional<AccountNews> accounts,
      Supplier<Instant> present) {
    this.accounts = accounts;
    this.store = store;
    this.notices = notices;
    this.dispatcher = dispatcher;
    this.present = present;
  }

  void start() {
    every(IDLE, this::handle);
    every(BETWEEN_LOOKS_FOR_MISSED, this::fetchMissed);
  }

  private void every(Duration pause, Runnable work) {
    var unused = thread.scheduleWithFixedDelay(
        () -> guarded(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      if (!thread.isShutdown()) {
        LOG.warn("rail/notice: {}", failure.toString());
      }
    }
  }

  private void handle() {
    if (!dispatcher.status().sending()) {
      return; // Another node reads them, or this one once it may.
    }
    Instant now = present.get();
    List<NoticeStore.Open> some = store.open(rail(), now, NoticeStore.Open.NONE, SOME);
    while (!some.isEmpty()) {
      some.forEach(this::handle);
      some = store.open(rail(), now, some.getLast(), SOME);
    }
  }

  /** One that cannot be taken in keeps no other waiting. */
  private void handle(NoticeStore.Open notice) {
    try {
      if (isHandled(notice)) {
        store.handled(notice.id(), present.get());
      }
    } catch (RuntimeException failure) {
      if (!thread.isShutdown()) {
        LOG.warn("rail/notice {}: {}", notice.id(), failure.toString());
        store.troubled(notice.id(), String.valueOf(failure.getMessage()), present.get());
      }
    }
  }

  private boolean isHandled(NoticeStore.Open notice) {
    return notice.payout().map(dispatcher::look).orElse(true)
        && notice
            .account()
            .flatMap(account -> accounts.map(news -> news.read(account)))
            .orElse(true);
  }

  /** What was lost on its way is fetched; where the list breaks off, it is read again later. */
  private void fetchMissed() {
    Instant since = store.last(rail()).orElseGet(present).minus(MARGIN);
    notices.missed(since, notice -> store.keep(rail(), notice, null, present.get()));
    accounts.ifPresent(AccountNews::sweep);
  }

  private Rail rail() {
    return notices.rail();
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The listener did not end within {} s.", PATIENCE_SECONDS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
