package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Removal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a credit note. */
public sealed interface CreditNoteCommand extends LedgerCommand {

  /** The credit note. */
  CreditNoteId creditNote();

  /** The hours to credit of an invoice line, counted from 1, and what becomes of them. */
  record Asked(int line, Hours hours, Disposition disposition) {}

  /** Credits lines of an invoice; {@code removal} is needed where seconds are removed. */
  record IssueCreditNote(
      @TargetAggregateIdentifier CreditNoteId creditNote,
      InvoiceId invoice,
      List<Asked> lines,
      String reason,
      @Nullable Removal removal,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements CreditNoteCommand {}

  /** Credits what a repricing took back of an invoice: unbilled pairs that come to a minus. */
  record CreditDifference(
      @TargetAggregateIdentifier CreditNoteId creditNote,
      InvoiceId invoice,
      List<BillableItem> items,
      String reason,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements CreditNoteCommand {}

  /** Sets what it left as the client's balance against another invoice of that client. */
  record OffsetCredit(
      @TargetAggregateIdentifier CreditNoteId creditNote, InvoiceId invoice, Instant at, Actor by)
      implements CreditNoteCommand {}

  /** Records that some of what it left as the client's balance was paid back. */
  record RefundCredit(
      @TargetAggregateIdentifier CreditNoteId creditNote,
      Money amount,
      LocalDate refundedOn,
      String reference,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements CreditNoteCommand {}
}
