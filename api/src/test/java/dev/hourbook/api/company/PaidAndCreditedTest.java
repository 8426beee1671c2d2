package dev.hourbook.api.company;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.invoice.CreditNoteCommand.Asked;
import dev.hourbook.ledger.invoice.CreditNoteCommand.IssueCreditNote;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.Disposition;
import dev.hourbook.ledger.invoice.InvoiceCommand.OpenSeries;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Removal;
import dev.hourbook.ledger.timesheet.RemovalReason;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client is credited for hours that their expert was paid for. */
class PaidAndCreditedTest {

  private static final PayWeek WEEK = PayWeek.parse("2026-02-02@iso");
  private static final Instant AT = Instant.parse("2026-02-14T09:00:00Z");

  private static final String PROPOSED =
      "select count(*) from book.event where name = 'payout.clawback-proposed'";

  private final TestCompany test = TestCompany.open();

  @BeforeEach
  void fortyHoursAreInvoicedAndPaid() {
    test.client("lab", "USD", Cadence.WEEKLY);
    test.card("Law", "USD 95", "USD 60");
    test.expert("E1");
    test.contract("C1", "lab", "E1", "Law");
    test.submit("2026-02-08T20:00:00Z", dated("1", "C1", "2026-02-03", 144_000));
    Company company = test.company();
    company.approvals().byPerson(WEEK, AT, BEN);
    company.invoicing().finalise(WEEK, AT, ANNA);
    Run run = company.payRuns().begin(WEEK, AT, ANNA).orElseThrow();
    RunTotals totals = company.payRuns().plan(run, AT, ANNA);
    company.payRuns().approve(run.run(), totals.hash(), AT, BEN);
    company.payRuns().settle(run.run(), AT, ANNA);
    test.send(new OpenSeries(SeriesId.creditNotes(2026), AT, ANNA));
    company.caughtUp();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void clawbackIsProposedForTheSameSeconds() {
    InvoiceId invoice =
        new InvoiceId(test.texts("select invoice from view.invoice").getFirst());
    Removal fraud =
        new Removal(RemovalReason.FRAUD, "case-7", AT, Instant.parse("2026-03-01T00:00:00Z"), BEN);
    List<Asked> sixHours = List.of(new Asked(1, new Hours.Latest(21_600), Disposition.REMOVE));
    test.send(new IssueCreditNote(
        new CreditNoteId("1"), invoice, sixHours, "not worked", fraud, BEN, AT, ANNA));
    TestCompany.until("the proposal", () -> test.count(PROPOSED) == 1);
    assertThat(test.texts("select payload ->> 'seconds' || ' ' || (payload ->> 'amount')"
            + " from book.event where name = 'payout.clawback-proposed'"))
        .containsExactly("21600 USD 360.00");
  }
}
