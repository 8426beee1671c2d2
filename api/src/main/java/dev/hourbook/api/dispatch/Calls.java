package dev.hourbook.api.dispatch;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Answer;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.HopCommand;
import dev.hourbook.ledger.payout.HopCommand.ReportOutcome;
import dev.hourbook.ledger.payout.HopCommand.SubmitDelivery;
import dev.hourbook.ledger.payout.Outcome;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.PayoutRail;
import dev.hourbook.ledger.payout.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the calls that intents allow, each payout's one after the other, and has their outcomes
 * recorded. From its intent to the record of its outcome a payout is under way, and nobody else
 * touches it. What ends here without an outcome is found again by looking.
 */
final class Calls {

  static final Actor DISPATCH = Actor.system("dispatch");

  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
  private static final Failure NOT_FOUND = new Failure(
      Remedy.RETRY_LATER, "not-found", "The provider lists no such movement; it never began.");
  private static final Instant BEGINNING = Instant.EPOCH.plus(Duration.ofDays(1));
  private static final long PATIENCE_SECONDS = 10;

  private final PayoutRail rail;
  private final Recorder recorder;
  private final Supplier<Instant> present;
  private final Patience patience;
  private final Map<PayoutId, Job> underWay = new ConcurrentHashMap<>();
  private final Set<PayoutId> reading = ConcurrentHashMap.newKeySet();
  private final Looks looks;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().name("hourbook-deferred").daemon().factory());

  Calls(
      PayoutRail rail,
      Recorder recorder,
      Looks looks,
      Supplier<Instant> present,
      Patience patience) {
    this.looks = looks;
    this.rail = rail;
    this.recorder = recorder;
    this.present = present;
    this.patience = patience;
  }

  /** The payouts under way. */
  Set<PayoutId> underWay() {
    return Set.copyOf(underWay.keySet());
  }

  /** How many of them are sent or looked for, and not read again only. */
  int sending() {
    return underWay.size() - reading.size();
  }

  /** Whether there is room to read another: reading never stands in the way of sending. */
  boolean mayRead() {
    return reading.size() < patience.atOnce();
  }

  /** What may be about to leave our balance. */
  Money leaving(Currency currency) {
    return underWay.values().stream()
        .filter(job -> job.instruction().hop() == Hop.FUNDING)
        .map(job -> job.instruction().amount())
        .filter(amount -> amount.currency().equals(currency))
        .reduce(Money.zero(currency), Money::plus);
  }

  /** Makes the call of an intent that was written down a moment ago. */
  void send(Job job) {
    if (underWay.putIfAbsent(job.payout(), job) == null) {
      run(() -> attempt(job), job);
    }
  }

  /** Finds out what became of an intent, and makes its call if it never was made. */
  void resolve(Job job) {
    if (underWay.putIfAbsent(job.payout(), job) == null) {
      run(() -> look(job), job);
    }
  }

  /** Reads a movement again that the provider took on; false if that has to wait. */
  boolean read(Job job, String reference) {
    boolean free = mayRead() && underWay.putIfAbsent(job.payout(), job) == null;
    if (free) {
      reading.add(job.payout());
      run(() -> readAgain(job, rail.read(job.instruction(), reference)), job);
    }
    return free;
  }

  private void run(Runnable work, Job job) {
    threads.execute(() -> {
      try {
        work.run();
      } catch (RuntimeException failure) {
        LOG.warn("payout/call-broke-off {}: {}", job.payout().key(), failure.toString());
        end(job);
      }
    });
  }

  /** Whoever was held up until the key is forgotten does not call any more. */
  private void attempt(Job job) {
    if (!isKeyAlive(job)) {
      end(job);
      return;
    }
    Answer answer = rail.send(job.instruction());
    looks.called(job, answer instanceof Answer.Spent);
    if (answer instanceof Answer.Deferred deferred) {
      var unused = later.schedule(
          () -> run(() -> attempt(job), job),
          deferred.retryAfter().toMillis(),
          TimeUnit.MILLISECONDS);
    } else {
      Outcomes.of(job.instruction(), answer)
          .ifPresent(outcome -> tell(job, outcome, this::attempt));
    }
  }

  /**
   * A second hop is looked for among all that the expert's account ever paid out: what is in the
   * log may be later than the call, if it was restored from a backup in between.
   */
  private void look(Job job) {
    Instant since = job.instruction().hop() == Hop.DELIVERY ? BEGINNING : job.intentAt();
    seen(job, rail.find(job.instruction(), since));
  }

  /** What a bank has is where it was, if it cannot be seen this time. */
  private void readAgain(Job job, Sighting seen) {
    boolean arrived = job.way().state().equals("delivered");
    switch (seen) {
      case Sighting.Undone s
      when arrived -> tell(job, new Outcome.Returned(s.reference(), s.failure()), this::look);
      case Sighting.Done ignored -> seen(job, seen);
      case Sighting.Undone ignored -> seen(job, seen);
      default -> end(job);
    }
  }

  /**
   * Not there: the call was never made, or is under way somewhere, and a call under the same key
   * makes it one. It is given up when its key makes nothing move any more.
   */
  private void seen(Job job, Sighting seen) {
    Optional<Outcome> outcome = Outcomes.of(job.instruction(), seen);
    if (outcome.isPresent()) {
      tell(job, outcome.get(), this::look);
    } else if (isKeyAlive(job) && !looks.isSpent(job)) {
      attempt(job);
    } else if (isOver(job)) {
      tell(job, Outcomes.failed(job.instruction(), NOT_FOUND), this::look);
    } else {
      end(job);
    }
  }

  private boolean isKeyAlive(Job job) {
    return age(job).compareTo(patience.keyLife()) < 0;
  }

  /**
   * A call can be under way no more. Seen from here, too: the business's clock may have been moved,
   * and then says nothing about the provider's.
   */
  private boolean isOver(Job job) {
    return age(job).compareTo(patience.longestCall()) > 0
        && looks.since(job).compareTo(patience.longestCall()) > 0;
  }

  private Duration age(Job job) {
    return Duration.between(job.intentAt(), present.get());
  }

  /** Whoever found the first hop by looking looks for the second too before it is sent. */
  private void tell(Job job, Outcome outcome, Consumer<Job> onward) {
    Instant at = present.get();
    List<HopCommand> commands = new ArrayList<>();
    commands.add(new ReportOutcome(job.payout(), outcome, at, DISPATCH));
    Runnable then = () -> end(job);
    if (outcome instanceof Outcome.Funded) {
      Job delivery = job.delivery(at);
      commands.add(
          new SubmitDelivery(job.payout(), delivery.instruction().attempt(), at, DISPATCH));
      then = () -> goOn(delivery, onward);
    }
    recorder.record(new Told(job.payout(), commands, recorded(job, outcome, then), () -> end(job)));
  }

  /** What is not known is looked for further; nothing else is. */
  private Runnable recorded(Job job, Outcome outcome, Runnable then) {
    return () -> {
      if (!(outcome instanceof Outcome.Unknown)) {
        looks.forget(job.payout());
      }
      then.run();
    };
  }

  private void goOn(Job delivery, Consumer<Job> onward) {
    underWay.put(delivery.payout(), delivery);
    run(() -> onward.accept(delivery), delivery);
  }

  private void end(Job job) {
    reading.remove(job.payout());
    underWay.remove(job.payout());
  }

  /** Begins nothing more; calls that were made may still arrive. */
  void stop() throws InterruptedException {
    later.shutdownNow();
    threads.shutdownNow();
    if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("payout/calls-did-not-end: {} under way", underWay.size());
    }
  }
}
