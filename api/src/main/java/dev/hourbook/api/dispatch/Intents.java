package dev.hourbook.api.dispatch;

import dev.hourbook.api.eventstore.Chunks;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayeeId;
import dev.hourbook.ledger.payee.Payees;
import dev.hourbook.ledger.payee.PlannedWay;
import dev.hourbook.ledger.payee.Reason;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.HopCommand;
import dev.hourbook.ledger.payout.HopCommand.ReleaseHeld;
import dev.hourbook.ledger.payout.HopCommand.ReportOutcome;
import dev.hourbook.ledger.payout.HopCommand.SubmitDelivery;
import dev.hourbook.ledger.payout.HopCommand.SubmitPayout;
import dev.hourbook.ledger.payout.HopCommand.SubmitReversal;
import dev.hourbook.ledger.payout.Outcome;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.projections.payouts.OnTheirWay.Way;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what is about to be sent. Whoever may not be paid any more, or to another account
 * than was approved, is not sent anything: the pay goes back to what is due, and the next run says
 * what stands in its way.
 *
 * @param astray payouts whose rows are not what was planned; each is told once while it is so
 */
record Intents(Chunks chunks, Streams streams, Payees payees, Set<PayoutId> astray) {

  private static final Logger LOG = LoggerFactory.getLogger(Intents.class);

  /** Of these payouts the first hop; says which calls may be made now. */
  List<Job> submit(List<Way> ways, Instant at) {
    List<Job> jobs = ways.stream().map(way -> Job.next(way, Hop.FUNDING, at)).toList();
    return write(jobs, at);
  }

  /** Of one payout the next attempt at a hop; no delivery if the expert may not be paid now. */
  Optional<Job> begin(Way way, Hop hop, Instant at) {
    return write(List.of(Job.next(way, hop, at)), at).stream().findFirst();
  }

  private List<Job> write(List<Job> jobs, Instant at) {
    try {
      return together(jobs, at);
    } catch (RuntimeException failure) {
      if (jobs.size() > 1) {
        return jobs.stream().flatMap(job -> write(List.of(job), at).stream()).toList();
      }
      LOG.warn("payout/not-submitted {}: {}", jobs.getFirst().payout().key(), failure.toString());
      return List.of();
    }
  }

  private List<Job> together(List<Job> jobs, Instant at) {
    List<Job> allowed = new ArrayList<>();
    chunks.inOneUnit(() -> {
      streams.ahead(jobs.stream().flatMap(job -> read(job).stream()).toList());
      jobs.forEach(job -> {
        if (submitted(job, at)) {
          allowed.add(job);
        }
      });
    });
    return List.copyOf(allowed);
  }

  /** Whether what would be sent is what was planned: a row of a view alone moves no money. */
  boolean isAsPlanned(Job job) {
    PayoutPlanned plan = plan(job);
    boolean same = job.instruction().to().equals(plan.destination())
        && job.instruction().amount().equals(plan.sent());
    if (same) {
      astray.remove(job.payout());
    } else if (astray.add(job.payout())) {
      LOG.error("payout/not-as-planned {}: {}", job.payout().key(), job.instruction());
    }
    return same;
  }

  /** Whether the money may go to the expert now; back to us it always may. */
  boolean isPayable(Job job, Instant at) {
    return job.instruction().hop() == Hop.REVERSAL || why(plan(job), at).isEmpty();
  }

  private PayoutPlanned plan(Job job) {
    return (PayoutPlanned) streams.of(job.payout().toString()).getFirst();
  }

  /** A rate is looked at before the intent and never after: what is exchanged by then stays so. */
  private List<Reason> why(PayoutPlanned plan, Instant at) {
    return payees.verdict(plan.expert(), plan.rail(), plan.destination(), at).why();
  }

  private static Collection<String> read(Job job) {
    return Stream.concat(
            Stream.of(job.payout().toString(), PayeeId.of(job.expert()).toString()),
            Optional.ofNullable(job.way().to())
                .map(to -> new Fingerprint(to.fingerprint()).toString())
                .stream())
        .toList();
  }

  private boolean submitted(Job job, Instant at) {
    PayoutPlanned plan = plan(job);
    if (!isAsPlanned(job)) {
      return false;
    }
    return switch (job.instruction().hop()) {
      case FUNDING -> funding(job, plan, payees.verdict(PlannedWay.of(plan), at).why(), at);
      case DELIVERY -> why(plan, at).isEmpty() && isWritten(delivery(job, at));
      case REVERSAL -> isWritten(reversal(job, at));
    };
  }

  private boolean funding(Job job, PayoutPlanned plan, List<Reason> why, Instant at) {
    chunks.dispatch(submission(job, plan, at));
    if (!why.isEmpty()) {
      notSent(job, why, at).forEach(chunks::dispatch);
    }
    return why.isEmpty();
  }

  private boolean isWritten(HopCommand intent) {
    chunks.dispatch(intent);
    return true;
  }

  private static SubmitDelivery delivery(Job job, Instant at) {
    return new SubmitDelivery(job.payout(), job.instruction().attempt(), at, Calls.DISPATCH);
  }

  private static SubmitReversal reversal(Job job, Instant at) {
    return new SubmitReversal(
        job.payout(),
        job.instruction().attempt(),
        "the attempt before came to nothing",
        at,
        Calls.DISPATCH);
  }

  private static SubmitPayout submission(Job job, PayoutPlanned plan, Instant at) {
    return new SubmitPayout(
        job.payout(),
        job.instruction().attempt(),
        Optional.ofNullable(plan.destination()).orElseThrow(),
        at,
        Calls.DISPATCH);
  }

  private static List<HopCommand> notSent(Job job, List<Reason> why, Instant at) {
    Reason first = why.getFirst();
    Failure failure = new Failure(
        Remedy.STOP,
        "payee/" + first.obstacle().code(),
        "Not sent: " + first.obstacle().missing());
    Outcome outcome = new Outcome.Failed(job.instruction().attempt(), failure);
    return List.of(
        new ReportOutcome(job.payout(), outcome, at, Calls.DISPATCH),
        new ReleaseHeld(job.payout(), failure.message(), at, Calls.DISPATCH));
  }
}
