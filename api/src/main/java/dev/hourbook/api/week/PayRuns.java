package dev.hourbook.api.week;

import dev.hourbook.api.eventstore.LedgerRuntime;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payee.Gated;
import dev.hourbook.ledger.payee.Payees;
import dev.hourbook.ledger.payee.RunExceptionsCommand.RecordExceptions;
import dev.hourbook.ledger.payee.RunExceptionsId;
import dev.hourbook.ledger.payout.Consent;
import dev.hourbook.ledger.payout.PayRunCommand.ApprovePayRun;
import dev.hourbook.ledger.payout.PayRunCommand.ClosePayRun;
import dev.hourbook.ledger.payout.PayRunCommand.ConcludePlanning;
import dev.hourbook.ledger.payout.PayRunCommand.OpenPayRun;
import dev.hourbook.ledger.payout.PayRunCommand.PlanPayouts;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PayoutCommand.RecordPayoutPaid;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.PayoutRefusal;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.payout.UnsettledPayouts;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.payees.ItemAges;
import dev.hourbook.projections.payouts.DebtLists;
import dev.hourbook.projections.payouts.DueItems;
import dev.hourbook.projections.payouts.PlannedRuns;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes a pay run from its position in the log to its last payout. Every step may be interrupted
 * and asked for again: who is in which chunk is written down once, each chunk leaves a marker in
 * the transaction of its events, and a payout that is recorded as paid stays so.
 */
public final class PayRuns {

  /** Creations a transaction; a chunk stays well under two seconds. */
  public static final int PAYOUTS_PER_CHUNK = 1_000;

  private static final int PAID_PER_CHUNK = 150;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final LedgerRuntime ledger;
  private final JdbcTemplate jdbc;
  private final DueItems due;
  private final PlannedRuns runs;
  private final StillPayable payable;

  /** Pay runs in the given book. */
  public PayRuns(LedgerRuntime ledger, JdbcTemplate jdbc) {
    this.ledger = ledger;
    this.jdbc = jdbc;
    this.due = new DueItems(jdbc);
    this.runs = new PlannedRuns(jdbc);
    Streams streams = ledger.configuration().getComponent(Streams.class);
    this.payable = new StillPayable(ledger, streams, jdbc);
  }

  /**
   * The run that pays the week: the one begun and not closed, else a new one if anything is due. A
   * second run of one week is off-cycle.
   */
  public Optional<Run> begin(PayWeek week, Instant at, Actor by) {
    long position = caughtUp();
    List<Run> begun = runs.of(week);
    Optional<Run> unfinished =
        begun.stream().filter(run -> !run.stage().equals("closed")).findFirst();
    if (unfinished.isPresent() || !due.any(week)) {
      return unfinished;
    }
    PayRunId regular = PayRunId.regular(week);
    PayRunId run =
        begun.isEmpty() ? regular : new PayRunId(regular.key() + "/" + (begun.size() + 1));
    ledger.commands().sendAndWait(new OpenPayRun(run, week, position, at, by));
    return Optional.of(new Run(run, week, "open", position, ""));
  }

  /** Plans every payout of an open run and states what they come to. */
  public RunTotals plan(Run run, Instant at, Actor by) {
    planPayouts(run, at, by);
    return conclude(run, at, by);
  }

  /** Plans every payout of an open run that is not planned yet; says how many chunks there are. */
  public int planPayouts(Run run, Instant at, Actor by) {
    int chunks = due.writeMembers(run.run(), run.upTo(), run.position(), PAYOUTS_PER_CHUNK);
    Abreast.forEach(chunks, chunk -> planChunk(run, chunk, at, by));
    return chunks;
  }

  /** States what the planned payouts come to, once the views show all of them. */
  public RunTotals conclude(Run run, Instant at, Actor by) {
    caughtUp();
    RunTotals totals = runs.totals(run.run());
    ledger.commands().sendAndWait(new ConcludePlanning(run.run(), totals, at, by));
    return totals;
  }

  private void planChunk(Run run, int chunk, Instant at, Actor by) {
    List<PlannedPayout> payouts = due.chunk(run.run(), chunk, run.upTo(), run.position());
    ledger.chunks().inOneUnit(() -> {
      if (marked(run.run(), chunk)) {
        Gated gated = gate(payouts, at);
        ledger.chunks().dispatch(new PlanPayouts(run.run(), gated.payable(), at, by));
        record(new RecordExceptions(
            RunExceptionsId.of(run.run(), chunk), run.run(), gated.leftOut(), at, by));
      }
    });
  }

  /** By what the streams say in this unit of work, whatever the views have seen. */
  private Gated gate(List<PlannedPayout> payouts, Instant at) {
    Payees payees = ledger.configuration().getComponent(Payees.class);
    Gated gated = payees.gate(payouts, new ItemAges(jdbc)::of, at);
    return payees.lessOwed(gated, new DebtLists(new Lists(jdbc)).of(gated.payable()), at);
  }

  private void record(RecordExceptions exceptions) {
    if (!exceptions.leftOut().isEmpty()) {
      ledger.chunks().dispatch(exceptions);
    }
  }

  private boolean marked(PayRunId run, int chunk) {
    String mark = "insert into book.chunk_done (run, chunk) values (?, ?) on conflict do nothing";
    return jdbc.update(mark, run.key(), chunk) == 1;
  }

  /**
   * A second person approves what was planned, by its hash. What is planned now must still be that:
   * a payout cancelled since it was shown asks for another look. Says how many have approved it and
   * how many have to, since a run that comes to much needs more people.
   *
   * @throws dev.hourbook.ledger.message.Refused {@code pay-run/same-person-twice} or
   *     {@code pay-run/changed-since-shown}, or {@code pay-run/payees-changed} if somebody may not
   *     be paid any more as was planned
   */
  public Consent approve(PayRunId run, String hash, Instant at, Actor by) {
    caughtUp();
    String now = runs.totals(run).hash();
    if (!now.equals(hash)) {
      throw new Refused(new PayoutRefusal.ChangedSinceShown(run, now, hash));
    }
    List<StillPayable.Changed> changed = payable.changed(run, at);
    if (!changed.isEmpty()) {
      throw new Refused(PayeesChanged.of(run, changed));
    }
    return ledger.commands().sendAndWait(new ApprovePayRun(run, hash, at, by));
  }

  /**
   * Takes those out of a planned run who may not be paid any more as was planned, and states anew
   * what it comes to; their pay is due to a later run. Says how many that were.
   *
   * @throws Refused {@code pay-run/wrong-stage} once a second person has approved the run
   */
  public long recheck(PayRunId run, Instant at, Actor by) {
    caughtUp();
    List<StillPayable.Changed> changed = payable.changed(run, at);
    for (StillPayable.Changed one : changed) {
      String why = one.why().getFirst().obstacle().missing();
      ledger.commands().sendAndWait(new CancelPayout(one.payout(), why, at, by));
    }
    caughtUp();
    ledger.commands().sendAndWait(new ConcludePlanning(run, runs.totals(run), at, by));
    return changed.size();
  }

  /**
   * Records what an approved run pays by hand as paid by the bank on the day, and closes the run if
   * nothing of it is on a rail still.
   */
  public long settle(PayRunId run, Instant at, Actor by) {
    caughtUp();
    LocalDate paidOn = LocalDate.ofInstant(at, ZoneOffset.UTC);
    long paid = 0;
    List<PayoutId> payouts = runs.unpaid(run, "", PAID_PER_CHUNK);
    while (!payouts.isEmpty()) {
      ledger
          .chunks()
          .run(
              payouts.stream().map(PayoutId::toString).toList(),
              payouts.stream()
                  .map(id -> new RecordPayoutPaid(id, paidOn, "bank:" + id.key(), at, by))
                  .toList());
      paid += payouts.size();
      payouts = runs.unpaid(run, payouts.getLast().key(), PAID_PER_CHUNK);
    }
    closeIfSettled(run, at, by);
    return paid;
  }

  /** Closes an approved run of which nothing is left to do; says whether it did. */
  public boolean closeIfSettled(PayRunId run, Instant at, Actor by) {
    boolean settled =
        ledger.configuration().getComponent(UnsettledPayouts.class).of(run).count() == 0;
    if (settled) {
      ledger.commands().sendAndWait(new ClosePayRun(run, at, by));
    }
    return settled;
  }

  private long caughtUp() {
    long head = ledger.positions().head();
    ledger.positions().awaitBooks(head, PATIENCE);
    return head;
  }
}
