package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.EVE;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.remittance.EndToEndId;
import dev.hourbook.ledger.remittance.FileForm;
import dev.hourbook.ledger.remittance.Remittance;
import dev.hourbook.ledger.remittance.RemittanceEvent.FileWithdrawn;
import dev.hourbook.ledger.remittance.RemittanceEvent.FileWritten;
import dev.hourbook.ledger.remittance.RemittanceEvent.PaymentRefused;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** One of each fact about files for a bank. */
final class RemittanceExamples {

  private static final PayRunId RUN = PayRunId.regular(PayWeek.parse("2026-02-07@sat-kolkata"));
  private static final Instant AT = Instant.parse("2026-02-18T09:00:00Z");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final PayoutId PAYOUT = PayoutId.of(RUN, EVE, EUR, Rail.BANK);

  static final RemittanceFileId FILE = RemittanceFileId.of(RUN, 1, AT);

  private RemittanceExamples() {}

  static Stream<LedgerEvent> all() {
    Money amount = Money.of("47.50", EUR);
    FileForm form = new FileForm("pain.001.001.09", LocalDate.parse("2026-02-19"), "9f86d081");
    Remittance payment =
        new Remittance(PAYOUT, EndToEndId.of(PAYOUT), amount, "hb-3f9c0a-8c1f0a77");
    Failure closed = new Failure(Remedy.EXPERT_MENDS, "AC04", "the account is closed");
    return Stream.of(
        new FileWritten(FILE, RUN, form, List.of(payment), amount, AT, ANN),
        new FileWithdrawn(FILE, "the bank never took it", ANN, BOB),
        new PaymentRefused(FILE, PAYOUT, closed, ANN, BOB));
  }
}
