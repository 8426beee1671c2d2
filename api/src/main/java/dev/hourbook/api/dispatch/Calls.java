package dev.hourbook.api.dispatch;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.payout.Answer;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.HopCommand;
import dev.hourbook.ledger.payout.HopCommand.ReportOutcome;
import dev.hourbook.ledger.payout.HopCommand.SubmitDelivery;
import dev.hourbook.ledger.payout.Outcome;
import dev.hourbook.ledger.payout.PayoutRail;
import dev.hourbook.ledger.payout.Sighting;
import dev.hourbook.projections.payouts.OnTheirWay.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
  private static final Instant BEGINNING = Instant.EPOCH.plus(Duration.ofDays(1));
  private static final long PATIENCE_SECONDS = 10;

  private final PayoutRail rail;
  private final Recorder recorder;
  private final Supplier<Instant> present;
  private final Predicate<Job> payable;
  private final Patience patience;
  private final UnderWay underWay = new UnderWay();
  private final Looks looks;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().name("hourbook-deferred").daemon().factory());

  Calls(
      PayoutRail rail,
      Recorder recorder,
      Looks looks,
      Supplier<Instant> present,
      Predicate<Job> payable,
      Patience patience) {
    this.looks = looks;
    this.rail = rail;
    this.recorder = recorder;
    this.present = present;
    this.payable = payable;
    this.patience = patience;
  }

  UnderWay underWay() {
    return underWay;
  }

  /** Whether there is room to read another: reading never stands in the way of sending. */
  boolean mayRead() {
    return underWay.reading() < patience.atOnce();
  }

  /** Whether there is room to look for another. */
  boolean mayResolve() {
    return underWay.sending() < 2 * patience.atOnce();
  }

  /** Makes the call of an intent that was written down a moment ago. */
  void send(Job job) {
    if (underWay.begin(job)) {
      run(() -> attempt(job), job);
    }
  }

  /** Finds out what became of an intent, and makes its call if it never was made. */
  void resolve(Job job) {
    if (underWay.begin(job)) {
      run(() -> look(job), job);
    }
  }

  /**
   * Reads a movement again that the provider took on.
   *
   * @param seen told whether it was seen what became of it, and recorded
   */
  Reading read(Way way, Consumer<Boolean> seen) {
    String reference = Optional.ofNullable(way.delivery()).orElse("");
    Optional<Job> last = Job.last(way);
    if (reference.isEmpty() || last.isEmpty()) {
      return Reading.NOTHING_TO_READ;
    }
    Job job = last.get();
    if (!mayRead() || !underWay.beginReading(job)) {
      return Reading.LATER;
    }
    run(() -> readAgain(job, rail.read(job.instruction(), reference), seen), job);
    return Reading.BEGUN;
  }

  private void run(Runnable work, Job job) {
    threads.execute(() -> {
      try {
        work.run();
      } catch (RuntimeException | Error failure) {
        LOG.warn("payout/call-broke-off {}: {}", job.payout().key(), failure.toString());
        end(job);
      }
    });
  }

  private void attempt(Job job) {
    call(job, true);
  }

  /**
   * Makes a call of which it is not known whether it was made before. That this one is refused says
   * nothing about that one: it is looked for until no call can be under way.
   */
  private void repeat(Job job) {
    call(job, false);
  }

  /** Whoever was held up until the key is forgotten does not call any more. */
  private void call(Job job, boolean first) {
    if (!isKeyAlive(job)) {
      end(job);
      return;
    }
    Answer answer = rail.send(job.instruction());
    Optional<Failure> refusal = Outcomes.refusal(answer);
    looks.called(job, refusal);
    if (answer instanceof Answer.Deferred deferred) {
      var unused = later.schedule(
          () -> run(() -> call(job, first), job),
          deferred.retryAfter().toMillis(),
          TimeUnit.MILLISECONDS);
    } else if (refusal.isPresent() && !first) {
      end(job);
    } else {
      Outcomes.of(job.instruction(), answer).ifPresent(outcome -> answered(job, outcome));
    }
  }

  private void answered(Job job, Outcome outcome) {
    if (outcome instanceof Outcome.Funded) {
      goOn(job, outcome, this::attempt);
    } else {
      tell(job, outcome, told -> {});
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
  private void readAgain(Job job, Sighting seen, Consumer<Boolean> told) {
    boolean arrived = job.way().state().equals("delivered");
    switch (seen) {
      case Sighting.Undone s
      when arrived -> tell(job, new Outcome.Returned(s.reference(), s.failure()), told);
      case Sighting.Done ignored ->
        tell(job, Outcomes.of(job.instruction(), seen).orElseThrow(), told);
      case Sighting.Undone ignored ->
        tell(job, Outcomes.of(job.instruction(), seen).orElseThrow(), told);
      case Sighting.Moving ignored -> ended(job, told, true);
      default -> ended(job, told, false);
    }
  }

  private void ended(Job job, Consumer<Boolean> told, boolean seen) {
    end(job);
    told.accept(seen);
  }

  /**
   * Not there: the call was never made, or is under way somewhere, and a call under the same key
   * makes it one. It is given up when its key makes nothing move any more. Where a person has to
   * find out, it is only looked for; whoever may not be paid any more is not sent anything.
   */
  private void seen(Job job, Sighting seen) {
    Optional<Outcome> outcome = Outcomes.of(job.instruction(), seen);
    Optional<Failure> refusal = looks.refusal(job);
    boolean mayCall = isKeyAlive(job) && refusal.isEmpty();
    if (outcome.isPresent()) {
      found(job, outcome.get());
    } else if (isForAPerson(job) || (mayCall && !payable.test(job))) {
      end(job);
    } else if (mayCall) {
      repeat(job);
    } else if (isOver(job)) {
      tell(job, Outcomes.failed(job.instruction(), refusal.orElse(Outcomes.NOT_FOUND)), told -> {});
    } else {
      end(job);
    }
  }

  /** The second hop follows a first one that was found, unless the expert may not be paid now. */
  private void found(Job job, Outcome outcome) {
    if (outcome instanceof Outcome.Funded && payable.test(job)) {
      goOn(job, outcome, this::look);
    } else {
      tell(job, outcome, told -> {});
    }
  }

  private static boolean isForAPerson(Job job) {
    return job.way().state().equals("outcome-unknown")
        && "person".equals(job.way().finder());
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

  private void tell(Job job, Outcome outcome, Consumer<Boolean> told) {
    HopCommand report = new ReportOutcome(job.payout(), outcome, present.get(), DISPATCH);
    recorder.record(new Told(
        job.payout(),
        List.of(report),
        recorded(job, outcome, () -> ended(job, told, true)),
        () -> ended(job, told, false)));
  }

  /** Whoever found the first hop by looking looks for the second too before it is sent. */
  private void goOn(Job job, Outcome funded, Consumer<Job> onward) {
    Instant at = present.get();
    Job delivery = job.delivery(at);
    List<HopCommand> commands = List.of(
        new ReportOutcome(job.payout(), funded, at, DISPATCH),
        new SubmitDelivery(job.payout(), delivery.instruction().attempt(), at, DISPATCH));
    Runnable then = () -> begin(delivery, onward);
    recorder.record(new Told(job.payout(), commands, recorded(job, funded, then), () -> end(job)));
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

  private void begin(Job delivery, Consumer<Job> onward) {
    underWay.goOn(delivery);
    run(() -> onward.accept(delivery), delivery);
  }

  private void end(Job job) {
    underWay.end(job);
  }

  /** Begins nothing more; calls that were made may still arrive. */
  void stop() throws InterruptedException {
    later.shutdownNow();
    threads.shutdownNow();
    if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("payout/calls-did-not-end: {} under way", underWay.payouts().size());
    }
  }
}
