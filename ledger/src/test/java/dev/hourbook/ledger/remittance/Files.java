package dev.hourbook.ledger.remittance;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.C1;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayeeEvent.AccountLinked;
import dev.hourbook.ledger.payee.PayeeId;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunApproved;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunOpened;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunPlanned;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.PayoutItem;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.remittance.RemittanceCommand.WriteFile;
import dev.hourbook.ledger.remittance.RemittanceEvent.FileWritten;
import dev.hourbook.ledger.timesheet.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Small words for files: experts {@code e1} and {@code e2}, 90.00 and 20.50 of an approved run. */
final class Files {

  static final Currency EUR = Currency.getInstance("EUR");
  static final PayWeek WEEK = PayWeek.parse("2026-02-09@iso");
  static final PayRunId RUN = PayRunId.regular(WEEK);
  static final Instant AT = Instant.parse("2026-02-18T09:00:00Z");
  static final RemittanceFileId FILE = RemittanceFileId.of(RUN, 1, AT);
  static final FileForm FORM =
      new FileForm("pain.001.001.09", LocalDate.parse("2026-02-19"), "ab12");
  static final PayoutId P1 = payout("e1");
  static final PayoutId P2 = payout("e2");

  private Files() {}

  static PayoutId payout(String expert) {
    return PayoutId.of(RUN, new ExpertId(expert), EUR, Rail.BANK);
  }

  static Remittance payment(PayoutId payout, String amount, String account) {
    return new Remittance(payout, EndToEndId.of(payout), Money.of(amount, EUR), "fp-" + account);
  }

  static WriteFile write(Remittance... payments) {
    return new WriteFile(FILE, RUN, FORM, List.of(payments), AT, ANN);
  }

  static FileWritten written(String total, Remittance... payments) {
    return new FileWritten(FILE, RUN, FORM, List.of(payments), Money.of(total, EUR), AT, ANN);
  }

  static PayoutPlanned planned(String expert, String amount) {
    Money gross = Money.of(amount, EUR);
    return new PayoutPlanned(
        payout(expert),
        RUN,
        new ExpertId(expert),
        Rail.BANK,
        List.of(new PayoutItem(new ItemId("p" + expert), C1, WEEK, 3_600, gross)),
        3_600,
        gross,
        new Destination("ba_" + expert, "fp-" + expert));
  }

  static AccountLinked linked(String expert, String fingerprint) {
    PayoutAccount account = new PayoutAccount(
        Rail.BANK, "ba_" + expert, new Fingerprint("fp-" + fingerprint), "DE", EUR, "3000");
    return new AccountLinked(
        new ExpertId(expert), account, null, AT.minusSeconds(900_000), ANN, BOB);
  }

  /** An approved run of both, who are paid where they are linked. */
  static StreamsInMemory approved() {
    return planned().add(RUN, new PayRunApproved(RUN, "h1", BOB));
  }

  /** The same before anybody approved it. */
  static StreamsInMemory planned() {
    RunTotals totals = new RunTotals(2, 7_200, List.of(), "h1");
    return new StreamsInMemory()
        .add(RUN, new PayRunOpened(RUN, WEEK, 77, ANN), new PayRunPlanned(RUN, totals, ANN))
        .add(P1, planned("e1", "90.00"))
        .add(P2, planned("e2", "20.50"))
        .add(PayeeId.of(new ExpertId("e1")), linked("e1", "e1"))
        .add(PayeeId.of(new ExpertId("e2")), linked("e2", "e2"));
  }
}
