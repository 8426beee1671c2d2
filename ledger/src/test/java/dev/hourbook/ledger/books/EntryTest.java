package dev.hourbook.ledger.books;

import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hourbook.ledger.books.Entry.Listed;
import dev.hourbook.ledger.books.Entry.Move;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.chart.LegalEntity;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.chart.Unit;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTest {

  private static final PayWeek WEEK = PayWeek.parse("2026-02-09@iso");
  private static final Unit DOLLARS = Unit.of(USD);
  private static final Unit YEN = Unit.of(Currency.getInstance("JPY"));

  @Test
  void listThatSumsToZeroPerUnitAndBookIsAnEntry() {
    List<Posting> legs = List.of(
        leg(Account.UNBILLED, DOLLARS, 9_500),
        leg(Account.SERVICES, DOLLARS, -9_500),
        leg(Account.CLIENT_SUBMITTED, Unit.SECONDS, -3_600),
        leg(Account.CLIENT_UNBILLED, Unit.SECONDS, 3_600));
    assertThat(new Listed(legs).postings()).isEqualTo(legs);
  }

  @Test
  void listThatDoesNotBalanceIsRefused() {
    refused(leg(Account.UNBILLED, DOLLARS, 9_500), leg(Account.SERVICES, DOLLARS, -9_501));
  }

  @Test
  void currenciesDoNotBalanceEachOther() {
    refused(leg(Account.UNBILLED, DOLLARS, 9_500), leg(Account.SERVICES, YEN, -9_500));
  }

  @Test
  void secondsOfTheClientsBookDoNotBalanceThoseOfTheExperts() {
    refused(
        leg(Account.CLIENT_SUBMITTED, Unit.SECONDS, -60),
        leg(Account.EXPERT_ACCRUED, Unit.SECONDS, 60));
  }

  @Test
  void entryHasPostings() {
    refused();
  }

  @Test
  void postingHasAnAmountInAUnitOfItsAccount() {
    assertThatIllegalArgumentException().isThrownBy(() -> leg(Account.BANK, DOLLARS, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> leg(Account.BANK, Unit.SECONDS, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> leg(Account.EXPERT_PAID, DOLLARS, 1));
  }

  @Test
  void moveIsBetweenTwoAccountsOfOneBook() {
    Selection payout = new Selection.OfDocument("payout:1");
    assertThat(new Move(payout, Account.EXPERT_PAYABLE_RESERVED, Account.BANK).document())
        .isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Move(payout, Account.BANK, Account.BANK));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Move(payout, Account.CLIENT_UNBILLED, Account.EXPERT_ACCRUED));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Move(payout, Account.UNBILLED, Account.CLIENT_UNBILLED));
    assertThatIllegalArgumentException().isThrownBy(() -> new Selection.OfItems(List.of()));
  }

  @Test
  void unitIsACurrencyOrSeconds() {
    assertThat(new Unit("USD")).isEqualTo(DOLLARS).hasToString("USD");
    assertThat(new Unit("s")).isEqualTo(Unit.SECONDS);
    assertThatIllegalArgumentException().isThrownBy(() -> new Unit("h"));
  }

  @Test
  void entityIsTheOneThatDocumentsName() {
    String main = LegalEntity.MAIN.key();
    assertThat(SeriesId.invoices(2026).entity()).isEqualTo(main);
    PayoutId payout = PayoutId.of(PayRunId.regular(WEEK), EVE, USD, Rail.BANK);
    assertThat(payout.key().split(":", -1)).contains(main);
  }

  private static Posting leg(Account account, Unit unit, long amount) {
    Dimensions dimensions = Dimensions.of(new TimesheetId(C1, WEEK));
    return new Posting(account, unit, amount, LocalDate.parse("2026-02-10"), dimensions);
  }

  private static void refused(Posting... legs) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Listed(List.of(legs)));
  }
}
