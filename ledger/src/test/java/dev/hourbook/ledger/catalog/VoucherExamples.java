package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.USD;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.voucher.About;
import dev.hourbook.ledger.voucher.VoucherEvent;
import dev.hourbook.ledger.voucher.VoucherId;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One of each fact that a hand books. */
final class VoucherExamples {

  private static final VoucherId VOUCHER = VoucherId.of("erp", "48213");
  private static final LocalDate DAY = LocalDate.parse("2026-03-04");
  private static final LocalDate LAST = LocalDate.parse("2026-03-31");

  private VoucherExamples() {}

  static Stream<LedgerEvent> all() {
    return Stream.of(
        new VoucherEvent.VoucherRecorded(VOUCHER, DAY, lines("1200.00"), "dinner", ANN, BOB),
        new VoucherEvent.VoucherReversed(VOUCHER, DAY, lines("-1200.00"), "twice", ANN, BOB),
        new VoucherEvent.VoucherReserved(VOUCHER, DAY, LAST, lines("1200.00"), "fair", ANN, BOB),
        new VoucherEvent.VoucherPosted(VOUCHER, DAY, lines("900.00"), lines("1200.00"), ANN, BOB),
        new VoucherEvent.VoucherVoided(VOUCHER, lines("1200.00"), "no fair", ANN),
        new VoucherEvent.VoucherExpired(VOUCHER, LAST, lines("1200.00"), ANN));
  }

  private static List<VoucherLine> lines(String amount) {
    Money debit = Money.of(amount, USD);
    About about = new About(new ClientId("acme"), "scans", new ExpertId("E-1"));
    return List.of(
        new VoucherLine(Account.OPERATING_TRAVEL, debit, DAY, about),
        VoucherLine.of(Account.BANK, debit.negated()));
  }
}
