package dev.hourbook.ledger.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Ages;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.Gated;
import dev.hourbook.ledger.payee.LeftOut;
import dev.hourbook.ledger.payee.Obstacle;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import dev.hourbook.ledger.payee.Payees;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payee.Reason;
import dev.hourbook.ledger.payout.PayoutItem;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.timesheet.ItemId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money goes to a provider's account only in the currency that its bank takes. */
class AccountCurrencyTest {

  private static final Instant AT = Instant.parse("2026-02-11T10:00:00Z");
  private static final Actor ANN = new Actor("user:ann");
  private static final ExpertId EVE = new ExpertId("eve");

  private final BookInMemory book = new BookInMemory();

  @ParameterizedTest
  @CsvSource({"STRIPE, USD, ''", "STRIPE, INR, account-other-currency", "BANK, INR, ''"})
  void payInDollarsIsLeftOutWhereTheProviderWouldHaveToConvert(
      Rail rail, String currency, String why) {
    book.granted(new OnboardExpert(EVE, ZoneOffset.UTC, AT, ANN));
    PayoutAccount account = new PayoutAccount(
        rail, "acct_1", new Fingerprint("fp-1"), "IN", Currency.getInstance(currency), null);
    book.granted(new LinkAccount(EVE, account, new Actor("user:bob"), AT, ANN));
    PayoutItem hour = new PayoutItem(
        new ItemId("a"),
        new ContractId("C"),
        PayWeek.parse("2026-02-02@iso"),
        3_600,
        Money.of("60.00", Currency.getInstance("USD")));
    List<PlannedPayout> due = List.of(new PlannedPayout(EVE, Rail.BANK, List.of(hour)));
    Gated gated = new Payees(book::facts).gate(due, all -> Ages.UNASKED, AT);
    assertThat(gated.payable()).hasSize(why.isEmpty() ? 1 : 0);
    assertThat(gated.leftOut())
        .flatExtracting(LeftOut::reasons)
        .extracting(Reason::obstacle)
        .extracting(Obstacle::code)
        .isEqualTo(why.isEmpty() ? List.of() : List.of(why));
    book.close();
  }
}
