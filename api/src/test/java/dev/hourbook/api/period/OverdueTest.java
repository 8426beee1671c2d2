package dev.hourbook.api.period;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.receipt.ReceiptCommand.ApplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.Order;
import dev.hourbook.ledger.receipt.ReceiptCommand.RecordReceipt;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DisputeHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RuleOnDispute;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Documents, cases and months: each duty from the day after its deadline until it is discharged.
 */
class OverdueTest extends Owing {

  @Test
  void aClientOwesFromTheDayAfterTheInvoiceWasDueUntilItIsPaid() {
    approve();
    test.company().invoicing().finalise(WEEK, MONDAY, ANNA);
    test.company().caughtUp();
    String invoice = test.texts("select invoice from view.open_item").getFirst();
    LocalDate due =
        LocalDate.parse(test.texts("select due_on::text from view.open_item").getFirst());
    String owed = "receivable INV-2026-0001 client:lab " + due + " 1";
    assertThat(overdue(due.toString())).doesNotContain(owed);
    assertThat(overdue(due.plusDays(1).toString())).contains(owed);
    Money amount = Money.of("95.00", USD);
    ReceiptId wire = new ReceiptId("wire-1");
    test.send(
        new RecordReceipt(wire, new ClientId("lab"), amount, due, "wire", MONDAY, ANNA),
        new ApplyReceipt(
            wire, List.of(new InvoiceId(invoice)), Order.OLDEST_DUE_FIRST, MONDAY, ANNA));
    assertThat(overdue(due.plusDays(1).toString())).noneMatch(one -> one.startsWith("receivable"));
  }

  @Test
  void aDisputeIsRuledUponAfterTheExpertsTimeToAnswer() {
    approve();
    Instant answer = Instant.parse("2026-02-19T09:00:00Z");
    test.send(new DisputeHours(SHEET, new Hours.Latest(20), "not true", answer, MONDAY, ANNA));
    String ruling = "ruling C1:2026-02-09@iso#1 role:operations 2026-02-26 1";
    assertThat(overdue("2026-02-26")).doesNotContain(ruling);
    assertThat(overdue("2026-02-27")).contains(ruling);
    test.send(new RuleOnDispute(SHEET, 1, Ruling.FOR_EXPERT, "true", MONDAY, BEN));
    assertThat(overdue("2026-02-27")).doesNotContain(ruling);
  }

  @Test
  void aMonthWithBookingsIsClosedTenDaysAfterItsEnd() {
    approve();
    assertThat(overdue("2026-03-10")).noneMatch(one -> one.startsWith("month-end"));
    assertThat(overdue("2026-03-11")).contains("month-end 2026-02 role:finance 2026-03-10 1");
  }

  @Test
  void aFailedReactionIsDueAtOnce() {
    test.owner().update("""
        insert into book.dead_letter (dead_letter_identifier, processing_group, sequence_identifier,
          sequence_index, message_type, event_identifier, time_stamp, payload_type, payload,
          enqueued_at, aggregate_identifier, sequence_number)
        values ('1', 'cap', 'C1', 0, 'e', 'e', '', 'contract.cap-changed', '', '', 'contract:C1', 0)
        """);
    assertThat(overdue("2026-12-01"))
        .anyMatch(one -> one.startsWith("retry cap C1 role:operators"));
  }
}
