package dev.hourbook.api.web.creditnotes;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.invoices.InvoiceNumbers;
import dev.hourbook.api.web.json.Amount;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.api.web.timesheets.HoursMeant;
import dev.hourbook.api.week.CreditNotes.Officers;
import dev.hourbook.ledger.invoice.CreditNoteCommand;
import dev.hourbook.ledger.invoice.CreditNoteCommand.Asked;
import dev.hourbook.ledger.invoice.CreditNoteCommand.IssueCreditNote;
import dev.hourbook.ledger.invoice.CreditNoteCommand.OffsetCredit;
import dev.hourbook.ledger.invoice.CreditNoteCommand.RefundCredit;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.Disposition;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.timesheet.Removal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be done about credit notes: issue one, set it against an invoice, pay it back. */
@RestController
@RequestMapping("/api/credit-notes")
final class CreditNoteActs {

  private final Company company;
  private final Writes writes;
  private final InvoiceNumbers invoices;

  CreditNoteActs(Company company, Writes writes, InvoiceNumbers invoices) {
    this.company = company;
    this.writes = writes;
    this.invoices = invoices;
  }

  /** Hours of an invoice line, counted from 1, and what becomes of them: release or remove. */
  record LineAsked(int line, HoursMeant hours, Disposition disposition) {
    Asked asked() {
      return new Asked(line, hours.hours(), disposition);
    }
  }

  /**
   * A credit note under a key of the caller's choice, on an invoice by its number. A removal is
   * needed where seconds are removed; whoever approves it is not who asks.
   */
  record NewCreditNote(
      CreditNoteId creditNote,
      String invoice,
      List<LineAsked> lines,
      String reason,
      @Nullable Removal removal,
      Actor approvedBy) {}

  /** A credit note for what a new rate took back of an invoice. */
  record NewDifference(CreditNoteId creditNote, String invoice, String reason, Actor approvedBy) {}

  /** The number of another invoice of that client. */
  record Offset(String invoice) {}

  /** Money paid back: value date and the bank's reference. */
  record Refund(Amount amount, LocalDate refundedOn, String reference, Actor approvedBy) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Written> issueCreditNote(Caller caller, @RequestBody NewCreditNote asked) {
    return created(
        caller,
        new IssueCreditNote(
            asked.creditNote(),
            invoices.invoice(asked.invoice()),
            asked.lines().stream().map(LineAsked::asked).toList(),
            asked.reason(),
            asked.removal(),
            asked.approvedBy(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/difference")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Written> creditDifference(Caller caller, @RequestBody NewDifference asked) {
    Officers officers = new Officers(caller.actor(), asked.approvedBy(), caller.at());
    return created(
        caller,
        company
            .creditNotes()
            .difference(
                asked.creditNote(), invoices.invoice(asked.invoice()), asked.reason(), officers));
  }

  private ResponseEntity<Written> created(Caller caller, CreditNoteCommand command) {
    company.creditNotes().openSeries(caller.at(), caller.actor());
    String id = command.creditNote().key();
    return writes.send(caller, Answer.created(id, Paths.of("credit-notes", id)), command);
  }

  @PostMapping("/{creditNote}/offset")
  ResponseEntity<Written> offsetCredit(
      Caller caller, @PathVariable CreditNoteId creditNote, @RequestBody Offset asked) {
    return done(
        caller,
        new OffsetCredit(
            creditNote, invoices.invoice(asked.invoice()), caller.at(), caller.actor()));
  }

  @PostMapping("/{creditNote}/refund")
  ResponseEntity<Written> refundCredit(
      Caller caller, @PathVariable CreditNoteId creditNote, @RequestBody Refund asked) {
    return done(
        caller,
        new RefundCredit(
            creditNote,
            asked.amount().money("amount"),
            asked.refundedOn(),
            asked.reference(),
            asked.approvedBy(),
            caller.at(),
            caller.actor()));
  }

  private ResponseEntity<Written> done(Caller caller, CreditNoteCommand command) {
    String id = command.creditNote().key();
    return writes.send(caller, Answer.done(id, Paths.of("credit-notes", id)), command);
  }
}
