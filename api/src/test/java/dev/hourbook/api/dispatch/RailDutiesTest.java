package dev.hourbook.api.dispatch;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.reconcile.Reconciliation;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.HopCommand;
import dev.hourbook.ledger.payout.HopCommand.ReleaseHeld;
import dev.hourbook.ledger.payout.HopCommand.ReportOutcome;
import dev.hourbook.ledger.payout.HopCommand.SubmitDelivery;
import dev.hourbook.ledger.payout.HopCommand.SubmitPayout;
import dev.hourbook.ledger.payout.Outcome;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.projections.obligations.Duty;
import dev.hourbook.projections.obligations.Obligation;
import dev.hourbook.projections.obligations.Obligations;
import dev.hourbook.projections.paging.Lists;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What does not go on with payouts is somebody's duty, by a day. */
class RailDutiesTest {

  private static final PayoutId FIRST = new PayoutId("2026-03-02@iso:E0001:main:USD:stripe");

  private Sending sending;

  @BeforeEach
  void open() {
    sending = Sending.of(1);
    sending.approved();
    Destination to = sending.destination("E0001");
    send(new SubmitPayout(FIRST, 1, to, Sending.NOW, ANNA));
  }

  @AfterEach
  void close() {
    sending.close();
  }

  private void send(HopCommand command) {
    sending.company().send(command);
  }

  private void report(Outcome outcome) {
    send(new ReportOutcome(FIRST, outcome, Sending.NOW, ANNA));
  }

  /** So many days after the fact. */
  private List<Obligation> overdue(Duty duty, int days) {
    sending.company().caughtUp();
    Instant then = Sending.NOW.plus(Duration.ofDays(days));
    return new Obligations(new Lists(sending.company().jdbc()))
        .overdue(then).stream().filter(one -> one.duty() == duty).toList();
  }

  @Test
  void anUnknownOutcomeIsFoundOutByTheDayAfter() {
    report(new Outcome.Unknown(Hop.FUNDING, 1, "no answer", Next.LOOK_UP));
    assertThat(overdue(Duty.UNKNOWN_OUTCOME, 1)).isEmpty();
    Obligation owed = overdue(Duty.UNKNOWN_OUTCOME, 2).getFirst();
    assertThat(owed.id()).isEqualTo(FIRST.key());
    assertThat(owed.owner()).isEqualTo("role:operations");
    assertThat(owed.act()).contains("./hourbook rail reconcile");
  }

  @Test
  void whatABankRefusesIsMendedWithinThreeDays() {
    report(new Outcome.Funded(1, "tr_1"));
    send(new SubmitDelivery(FIRST, 1, Sending.NOW, ANNA));
    report(new Outcome.Undelivered(
        1, new Failure(Remedy.EXPERT_MENDS, "account_closed", "The account is closed.")));
    assertThat(overdue(Duty.UNDELIVERED, 3)).isEmpty();
    assertThat(overdue(Duty.UNDELIVERED, 4))
        .singleElement()
        .extracting(Obligation::owner)
        .isEqualTo("expert:E0001");
  }

  @Test
  void payThatDidNotLeaveIsSomebodysUntilItGoesIntoALaterRun() {
    Failure closed = new Failure(Remedy.EXPERT_MENDS, "account_closed", "The account is closed.");
    report(new Outcome.Failed(1, closed));
    assertThat(overdue(Duty.HELD, 3)).isEmpty();
    assertThat(overdue(Duty.HELD, 4))
        .singleElement()
        .satisfies(
            held -> assertThat(held.act()).contains("./hourbook payout release " + FIRST.key()));
    send(new ReleaseHeld(FIRST, "mended", Sending.NOW, ANNA));
    assertThat(overdue(Duty.HELD, 4)).isEmpty();
  }

  @Test
  void aBreakWithTheProviderIsClearedWithinTwoDays() {
    String moved = new Hand(sending.sandbox(), Sending.KEY).moves(sending.account("E0001"), 70);
    reconcile();
    assertThat(overdue(Duty.RAIL_BREAK, 2)).isEmpty();
    assertThat(overdue(Duty.RAIL_BREAK, 3))
        .singleElement()
        .extracting(Obligation::id)
        .isEqualTo("moved-by-another " + moved);
    new Hand(sending.sandbox(), Sending.KEY).takesBack(moved);
    reconcile();
    assertThat(overdue(Duty.RAIL_BREAK, 3)).isEmpty();
  }

  private void reconcile() {
    new Reconciliation(sending.company(), Rail.STRIPE).run(sending.rail(), Optional.empty());
  }
}
