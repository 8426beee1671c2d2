package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.catalog.Lab.MARCH;
import static dev.hourbook.ledger.catalog.Lab.WEEK;
import static dev.hourbook.ledger.catalog.Lab.dollars;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.books.Books;
import dev.hourbook.ledger.books.JournalInMemory;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Debtors;
import dev.hourbook.ledger.payee.Gated;
import dev.hourbook.ledger.payee.Payees;
import dev.hourbook.ledger.payout.ClawbackCause;
import dev.hourbook.ledger.payout.ClawbackOption;
import dev.hourbook.ledger.payout.DebtCommand.AskWriteOff;
import dev.hourbook.ledger.payout.DebtCommand.DecideWriteOff;
import dev.hourbook.ledger.payout.DebtRefusal;
import dev.hourbook.ledger.payout.Offset;
import dev.hourbook.ledger.payout.OwedBack;
import dev.hourbook.ledger.payout.PayRunCommand.OpenPayRun;
import dev.hourbook.ledger.payout.PayRunCommand.PlanPayouts;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutCommand;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.PayoutItem;
import dev.hourbook.ledger.payout.PayoutRefusal;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two hours at 60 were paid and one of them is owed back; later hours are planned less of it. */
class OffsetTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-04");

  private final Lab lab = new Lab();
  private final PayoutId debt = owed("1");

  @AfterEach
  void close() {
    lab.close();
  }

  /** The expert owes 60.00 of a payout. */
  private PayoutId owed(String contract) {
    HoursApproved hours = lab.work(contract, 9, 7_200);
    PayoutId payout = lab.pay(hours).getFirst();
    List<PayoutCommand.Asked> asked =
        List.of(new PayoutCommand.Asked(hours.pay().getFirst().id(), 3_600));
    lab.does(new PayoutCommand.ProposeClawback(
        payout, asked, ClawbackCause.NOT_WORKED, "fraud", "credit-note:1", MARCH, ANN));
    lab.does(
        new PayoutCommand.DecideClawback(payout, 1, ClawbackOption.BEAR, 3_600, "all", MARCH, BOB));
    return payout;
  }

  private PayRunId run(int number) {
    PayRunId run = new PayRunId(Lab.RUN.key() + "/" + number);
    lab.does(new OpenPayRun(run, WEEK, 1, MARCH, ANN));
    return run;
  }

  private static PlannedPayout payout(HoursApproved event) {
    List<PayoutItem> items = event.pay().stream()
        .map(item -> new PayoutItem(
            item.id(), event.timesheet().contract(), WEEK, item.seconds(), item.amount()))
        .toList();
    return new PlannedPayout(event.engagement().expert(), Rail.BANK, items);
  }

  private static PlanPayouts plan(PayRunId run, PlannedPayout payout) {
    return new PlanPayouts(run, List.of(payout), MARCH, ANN);
  }

  private PlannedPayout lessOwed(PlannedPayout due) {
    Debtors debtors = new Debtors(Map.of(due.expert(), List.of(debt)));
    return new Payees(lab.book::facts)
        .lessOwed(new Gated(List.of(due), List.of()), debtors, MARCH)
        .payable()
        .getFirst();
  }

  private PayoutId planned(PayRunId run, PlannedPayout payout) {
    lab.does(plan(run, payout));
    return payout.idIn(run);
  }

  private Money open() {
    return new OwedBack(lab.book::facts).of(debt).amount();
  }

  /** Receivable, payable accrued and reserved, losses, in minor units. */
  private List<Long> stand() {
    JournalInMemory journal = new JournalInMemory();
    for (LedgerEvent event : lab.book.all()) {
      journal.post(Books.book(event, TODAY));
    }
    return Stream.of(
            Account.EXPERT_RECEIVABLE,
            Account.EXPERT_PAYABLE_ACCRUED,
            Account.EXPERT_PAYABLE_RESERVED,
            Account.CLAWBACK_LOSSES)
        .map(journal::balance)
        .toList();
  }

  @Test
  void halfOfALaterPayoutIsKeptAndTheRestIsSent() {
    PayoutId later = planned(run(2), lessOwed(payout(lab.work("1", 10, 3_600))));
    PayoutPlanned planned = lab.last(later, PayoutPlanned.class);
    assertThat(planned.amount()).isEqualTo(dollars("60.00"));
    assertThat(planned.offsets()).containsExactly(new Offset(debt, dollars("30.00")));
    assertThat(planned.net()).isEqualTo(dollars("30.00"));
    assertThat(open()).isEqualTo(dollars("30.00"));
    assertThat(stand()).containsExactly(3_000L, 0L, -3_000L, 0L);
  }

  @Test
  void cancelledPayoutGivesTheDebtBackAndALaterRunCollectsItAgain() {
    HoursApproved hours = lab.work("1", 10, 3_600);
    PayoutId later = planned(run(2), lessOwed(payout(hours)));
    lab.does(new PayoutCommand.CancelPayout(later, "held", MARCH, BOB));
    assertThat(open()).isEqualTo(dollars("60.00"));
    assertThat(stand()).containsExactly(6_000L, -6_000L, 0L, 0L);
    planned(run(3), lessOwed(payout(hours)));
    assertThat(open()).isEqualTo(dollars("30.00"));
    assertThat(stand()).containsExactly(3_000L, 0L, -3_000L, 0L);
  }

  @Test
  void twoRunsThatReadTheSameDebtDoNotCollectItTwice() {
    PlannedPayout first =
        payout(lab.work("1", 10, 7_200)).keeping(List.of(new Offset(debt, dollars("60.00"))));
    PlannedPayout second =
        payout(lab.work("1", 11, 7_200)).keeping(List.of(new Offset(debt, dollars("0.01"))));
    planned(run(2), first);
    assertThat(lab.refuses(plan(run(3), second)))
        .isEqualTo(new DebtRefusal.TooLittleOwed(debt, dollars("0.01"), dollars("0.00")));
    assertThat(stand()).containsExactly(0L, -12_000L, -6_000L, 0L);
  }

  @Test
  void nobodyPaysWhatAnotherOwesAndNoPayoutIsOfNothing() {
    PlannedPayout anothers =
        payout(lab.work("2", 10, 3_600)).keeping(List.of(new Offset(debt, dollars("10.00"))));
    assertThat(lab.refuses(plan(run(2), anothers)))
        .isEqualTo(new DebtRefusal.OwedByAnother(debt, new ExpertId("2")));
    PlannedPayout whole =
        payout(lab.work("1", 10, 3_600)).keeping(List.of(new Offset(debt, dollars("60.00"))));
    assertThat(lab.refuses(plan(run(3), whole)))
        .isEqualTo(new PayoutRefusal.NothingToPay(
            whole.idIn(new PayRunId(Lab.RUN.key() + "/3")), dollars("0.00")));
  }

  @Test
  void writtenOffIsALossAndNotCollectedAnyMore() {
    lab.does(new AskWriteOff(debt, dollars("45.00"), "moved away", MARCH, ANN));
    lab.does(new DecideWriteOff(debt, true, "agreed", MARCH, BOB));
    PlannedPayout later = lessOwed(payout(lab.work("1", 10, 3_600)));
    assertThat(later.offsets()).containsExactly(new Offset(debt, dollars("15.00")));
    assertThat(stand()).containsExactly(1_500L, -6_000L, 0L, 4_500L);
  }
}
