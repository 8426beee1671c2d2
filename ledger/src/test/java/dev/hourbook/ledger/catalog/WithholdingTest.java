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
import dev.hourbook.ledger.payee.PayeeCommand.SetWithholding;
import dev.hourbook.ledger.payee.Payees;
import dev.hourbook.ledger.payout.ClawbackCause;
import dev.hourbook.ledger.payout.ClawbackOption;
import dev.hourbook.ledger.payout.PayRunCommand.OpenPayRun;
import dev.hourbook.ledger.payout.PayRunCommand.PlanPayouts;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutCommand;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.PayoutItem;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.WithholdingRate;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An hour at 60 is planned while 24 % are withheld: 14.40 for the authority, 45.60 to be sent. */
class WithholdingTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-04");
  private static final ExpertId ONE = new ExpertId("1");

  private final Lab lab = new Lab();
  private int runs;

  @AfterEach
  void close() {
    lab.close();
  }

  private void set(int basisPoints, Instant from) {
    WithholdingRate rate = new WithholdingRate(basisPoints, "us-backup");
    lab.does(new SetWithholding(ONE, rate, from, "no W-9", BOB, MARCH, ANN));
  }

  private static PlannedPayout due(HoursApproved event) {
    List<PayoutItem> items = event.pay().stream()
        .map(item -> new PayoutItem(
            item.id(), event.timesheet().contract(), WEEK, item.seconds(), item.amount()))
        .toList();
    return new PlannedPayout(event.engagement().expert(), Rail.BANK, items);
  }

  /** In a run of its own, less what is withheld and owed of these. */
  private PayoutId planned(HoursApproved hours, PayoutId... owed) {
    PayRunId run = new PayRunId(Lab.RUN.key() + "/x" + runs++);
    lab.does(new OpenPayRun(run, WEEK, 1, MARCH, ANN));
    Debtors debtors = new Debtors(Map.of(ONE, List.of(owed)));
    Gated gated = new Payees(lab.book::facts)
        .lessOwed(new Gated(List.of(due(hours)), List.of()), debtors, MARCH);
    lab.does(new PlanPayouts(run, gated.payable(), MARCH, ANN));
    return due(hours).idIn(run);
  }

  private Money net(PayoutId payout) {
    return lab.last(payout, PayoutPlanned.class).net();
  }

  /** Payable accrued and reserved, tax withheld, receivable, in minor units. */
  private List<Long> stand() {
    JournalInMemory journal = new JournalInMemory();
    for (LedgerEvent event : lab.book.all()) {
      journal.post(Books.book(event, TODAY));
    }
    return Stream.of(
            Account.EXPERT_PAYABLE_ACCRUED,
            Account.EXPERT_PAYABLE_RESERVED,
            Account.TAX_WITHHELD_PAYABLE,
            Account.EXPERT_RECEIVABLE)
        .map(journal::balance)
        .toList();
  }

  @Test
  void taxIsOwedToTheAuthorityAndTheRestIsReserved() {
    set(2_400, MARCH);
    PayoutId payout = planned(lab.work("1", 10, 3_600));
    assertThat(net(payout)).isEqualTo(dollars("45.60"));
    assertThat(stand()).containsExactly(0L, -4_560L, -1_440L, 0L);
  }

  @Test
  void nothingIsWithheldBeforeTheRateBeginsNorOfAnybodyElse() {
    set(2_400, MARCH.plusSeconds(1));
    planned(lab.work("1", 10, 3_600));
    planned(lab.work("2", 10, 3_600));
    assertThat(stand()).containsExactly(0L, -12_000L, 0L, 0L);
  }

  @Test
  void cancelledPayoutIsDueGrossAgainAndALaterOneIsTaxedAsTheRateThenIs() {
    set(2_400, MARCH);
    HoursApproved hours = lab.work("1", 10, 3_600);
    PayoutId payout = planned(hours);
    lab.does(new PayoutCommand.CancelPayout(payout, "held", MARCH, BOB));
    assertThat(stand()).containsExactly(-6_000L, 0L, 0L, 0L);
    set(3_000, MARCH);
    planned(hours);
    assertThat(stand()).containsExactly(0L, -4_200L, -1_800L, 0L);
  }

  /** What the expert bears is the gross of the hours: the tax on it was theirs. */
  @Test
  void debtsAreKeptOfWhatTheTaxLeavesAndAClawbackIsGross() {
    HoursApproved paid = lab.work("1", 9, 7_200);
    set(2_400, MARCH);
    PayoutId debt = lab.pay(paid).getFirst();
    List<PayoutCommand.Asked> asked =
        List.of(new PayoutCommand.Asked(paid.pay().getFirst().id(), 3_600));
    lab.does(new PayoutCommand.ProposeClawback(
        debt, asked, ClawbackCause.NOT_WORKED, "fraud", "credit-note:1", MARCH, ANN));
    lab.does(
        new PayoutCommand.DecideClawback(debt, 1, ClawbackOption.BEAR, 3_600, "all", MARCH, BOB));
    PayoutId later = planned(lab.work("1", 10, 3_600), debt);
    assertThat(net(later)).isEqualTo(dollars("22.80"));
    assertThat(stand()).containsExactly(0L, -2_280L, -1_440L, 3_720L);
    lab.does(new PayoutCommand.CancelPayout(later, "held", MARCH, BOB));
    assertThat(stand()).containsExactly(-6_000L, 0L, 0L, 6_000L);
  }
}
