package dev.hourbook.ledger.bank;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.Withheld;
import dev.hourbook.ledger.payout.WithholdingRate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentMovementTest {

  private static final PayRunId RUN = PayRunId.regular(PayWeek.parse("2026-02-23@iso"));
  private static final PayoutId PAYOUT = PayoutId.of(RUN, EVE, USD, Rail.BANK);

  @Test
  void bankMovesWhatWasSentAndNotTheTaxThatWasKept() {
    Money gross = Money.of("100.00", USD);
    Withheld tax = new Withheld(Money.of("24.00", USD), new WithholdingRate(2_400, "us-backup"));
    PayoutPlanned planned = new PayoutPlanned(
        PAYOUT, RUN, EVE, Rail.BANK, List.of(), 0, gross, null, List.of(), tax, null);
    PayoutPaid paid = new PayoutPaid(PAYOUT, LocalDate.parse("2026-03-04"), "sepa", ANN);
    StreamsInMemory streams = new StreamsInMemory().add(PAYOUT, planned, paid);
    assertThat(new BankMovements(streams).of(new MovementId(PAYOUT.toString(), 1)))
        .hasValueSatisfying(moved -> assertThat(moved.amount()).isEqualTo(Money.of("-76.00", USD)));
  }
}
