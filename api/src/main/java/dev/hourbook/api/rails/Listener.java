package dev.hourbook.api.rails;

import dev.hourbook.api.dispatch.Dispatcher;
import dev.hourbook.api.dispatch.Reading;
import dev.hourbook.api.enrolment.AccountNews;
import dev.hourbook.ledger.payout.PayoutId;
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
import java.util.stream.Collectors;
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
      some.stream()
          .filter(notice -> notice.payout().isEmpty())
          .forEach(notice -> apart(List.of(notice), () -> handleAccount(notice)));
      some.stream()
          .filter(notice -> notice.payout().isPresent())
          .collect(Collectors.groupingBy(notice -> notice.payout().orElseThrow()))
          .forEach((payout, about) -> apart(about, () -> handle(payout, about)));
      some = store.open(rail(), now, some.getLast(), SOME);
    }
  }

  /** What cannot be taken in keeps no other waiting. */
  private void apart(List<NoticeStore.Open> notices, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      if (!thread.isShutdown()) {
        LOG.warn("rail/notice {}: {}", notices.getFirst().id(), failure.toString());
        troubled(notices, String.valueOf(failure.getMessage()));
      }
    }
  }

  private void handleAccount(NoticeStore.Open notice) {
    boolean handled = notice
        .account()
        .flatMap(account -> accounts.map(news -> news.read(account)))
        .orElse(true);
    told(List.of(notice), handled);
  }

  /** They are handled once a reading that began after they came has seen what became of it. */
  private void handle(PayoutId payout, List<NoticeStore.Open> about) {
    Reading reading = dispatcher.look(payout, seen -> guarded(() -> told(about, seen)));
    if (reading == Reading.NOTHING_TO_READ) {
      handled(about);
    }
  }

  private void told(List<NoticeStore.Open> about, boolean seen) {
    if (seen) {
      handled(about);
    } else {
      troubled(about, "The provider did not say how it stands.");
    }
  }

  private void handled(List<NoticeStore.Open> notices) {
    notices.forEach(notice -> store.handled(notice.id(), present.get()));
  }

  private void troubled(List<NoticeStore.Open> notices, String why) {
    notices.forEach(notice -> store.troubled(notice.id(), why, present.get()));
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
