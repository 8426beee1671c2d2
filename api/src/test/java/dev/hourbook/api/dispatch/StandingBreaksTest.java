package dev.hourbook.api.dispatch;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.reconcile.Adoption;
import dev.hourbook.api.reconcile.Reconciliation;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Obstacle;
import dev.hourbook.ledger.payee.Reason;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.HopCommand.ReportOutcome;
import dev.hourbook.ledger.payout.HopCommand.SubmitPayout;
import dev.hourbook.ledger.payout.HopCommand.SubmitReversal;
import dev.hourbook.ledger.payout.Outcome;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.projections.payees.PayeeLists;
import dev.hourbook.projections.rails.BreakKind;
import dev.hourbook.projections.rails.RailBreak;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payouts that stand where they should not stay are breaks with an age and an owner. */
class StandingBreaksTest {

  private static final PayoutId FIRST = new PayoutId("2026-03-02@iso:E0001:main:USD:stripe");

  private Sending sending;

  @BeforeEach
  void open() {
    sending = Sending.of(1);
  }

  @AfterEach
  void close() {
    sending.close();
  }

  private List<RailBreak> breaks() {
    return new Reconciliation(sending.company(), Rail.STRIPE)
        .run(sending.rail(), Optional.empty())
        .breaks();
  }

  private RailBreak only(BreakKind kind) {
    List<RailBreak> breaks = breaks();
    assertThat(breaks).extracting(RailBreak::kind).containsExactly(kind);
    return breaks.getFirst();
  }

  private String bank() {
    return sending.sandbox().experts().bank(sending.account("E0001"), "usd");
  }

  private Dispatcher sent() {
    sending.approved();
    Dispatcher dispatcher = sending.start();
    sending.awaitStates(Map.of("in-transit", 1L));
    return dispatcher;
  }

  private void submit() {
    sending.approved();
    Destination to = sending.destination("E0001");
    sending.company().send(new SubmitPayout(FIRST, 1, to, Sending.NOW, ANNA));
  }

  private static boolean looked(Dispatcher dispatcher) {
    return dispatcher.look(FIRST, seen -> {}) != Reading.LATER;
  }

  private long age(RailBreak one) {
    return one.ageDays(sending.company().clock().now());
  }

  @Test
  void whatABankRefusesIsTheExpertsToMend() {
    sending.sandbox().banks().fails(bank(), "account_closed");
    sent();
    sending.pass(Duration.ofDays(4));
    sending.awaitStates(Map.of("undelivered", 1L));
    sending.pass(Duration.ofDays(3));
    RailBreak one = only(BreakKind.UNDELIVERED);
    assertThat(one.owner()).isEqualTo("expert:E0001");
    assertThat(one.act()).contains("./hourbook payout resend " + FIRST.key());
    assertThat(age(one)).isEqualTo(3);
  }

  @Test
  void theAccountThatABankRefusedIsRefusedForTheNextRun() {
    sending.sandbox().banks().fails(bank(), "account_closed");
    sent();
    sending.pass(Duration.ofDays(4));
    sending.awaitStates(Map.of("undelivered", 1L));
    sending.company().settled();
    PayeeLists.Row payee = new PayeeLists(sending.company().jdbc())
        .of(new ExpertId("E0001"), sending.company().clock().now());
    assertThat(payee.reasons())
        .extracting(Reason::obstacle)
        .containsExactly(Obstacle.ACCOUNT_REFUSED);
    assertThat(sending.test().texts("select refused_code from view.payee_account"))
        .containsExactly("account_closed");
  }

  @Test
  void whatIsTakenBackThereIsBookedByAdoptingIt() {
    sending.sandbox().banks().fails(bank(), "account_closed");
    sent();
    sending.pass(Duration.ofDays(4));
    sending.awaitStates(Map.of("undelivered", 1L));
    String transfer = sending.test().texts("select transfer from view.payout").getFirst();
    new Hand(sending.sandbox(), Sending.KEY).takesBack(transfer);
    assertThat(breaks())
        .extracting(RailBreak::kind)
        .containsExactly(BreakKind.TAKEN_BACK, BreakKind.UNDELIVERED);
    new Adoption(sending.company()).adopt(transfer, sending.company().clock().now(), ANNA);
    assertThat(breaks()).isEmpty();
    assertThat(sending.states()).isEqualTo(Map.of("reversed", 1L));
  }

  @Test
  void whatWeTookBackLongAfterItWasListedIsSeenAsTakenBack() {
    sending.sandbox().banks().fails(bank(), "account_closed");
    sent();
    sending.pass(Duration.ofDays(4));
    sending.awaitStates(Map.of("undelivered", 1L));
    Hand hand = new Hand(sending.sandbox(), Sending.KEY);
    sending.sandbox().fund("usd", 70);
    hand.takesBack(hand.moves(sending.account("E0001"), 70));
    only(BreakKind.UNDELIVERED);
    Instant now = sending.company().clock().now();
    sending.company().send(new SubmitReversal(FIRST, 1, "it is closed", now, ANNA));
    sending.awaitStates(Map.of("reversed", 1L));
    sending.pass(Duration.ofMinutes(1));
    assertThat(breaks()).isEmpty();
  }

  @Test
  void whatABankSendsBackIsABreak() {
    sending.sandbox().banks().returns(bank(), "account_closed");
    Dispatcher dispatcher = sent();
    sending.pass(Duration.ofDays(2));
    sending.await(
        "delivered", () -> looked(dispatcher) && sending.states().equals(Map.of("delivered", 1L)));
    sending.pass(Duration.ofDays(1));
    sending.await(
        "returned", () -> looked(dispatcher) && sending.states().equals(Map.of("returned", 1L)));
    assertThat(only(BreakKind.RETURNED).owner()).isEqualTo("expert:E0001");
  }

  @Test
  void whatABankHasForTooLongIsABreak() {
    sent();
    sending.stop();
    sending.company().clock().advanceTo(Sending.NOW.plus(Duration.ofDays(5)));
    assertThat(breaks()).isEmpty();
    sending.company().clock().advanceTo(Sending.NOW.plus(Duration.ofDays(5)).plusSeconds(1));
    assertThat(only(BreakKind.LONG_IN_TRANSIT).owner()).isEqualTo("role:operations");
  }

  @Test
  void anIntentIsABreakOnceNoCallCanBeUnderWay() {
    submit();
    sending.company().clock().advanceTo(Sending.NOW.plus(Duration.ofMinutes(15)));
    assertThat(breaks()).isEmpty();
    sending.company().clock().advanceTo(Sending.NOW.plus(Duration.ofMinutes(16)));
    assertThat(only(BreakKind.NO_OUTCOME).owner()).isEqualTo("role:operations");
  }

  @Test
  void anUnknownOutcomeIsABreakAtOnceOfWhoeverFindsOut() {
    submit();
    unknown("no answer", Next.LOOK_UP);
    assertThat(only(BreakKind.UNKNOWN_OUTCOME).owner()).isEqualTo("time");
    unknown("tr_1 is not what was sent", Next.PERSON);
    assertThat(only(BreakKind.UNKNOWN_OUTCOME).owner()).isEqualTo("role:operations");
  }

  private void unknown(String why, Next next) {
    Outcome outcome = new Outcome.Unknown(Hop.FUNDING, 1, why, next);
    sending.company().send(new ReportOutcome(FIRST, outcome, Sending.NOW, ANNA));
  }
}
