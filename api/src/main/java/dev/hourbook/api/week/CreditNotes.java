package dev.hourbook.api.week;

import dev.hourbook.api.eventstore.LedgerRuntime;
import dev.hourbook.ledger.invoice.BillableItem;
import dev.hourbook.ledger.invoice.CreditNoteCommand;
import dev.hourbook.ledger.invoice.CreditNoteCommand.CreditDifference;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.projections.items.UnbilledItems;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What has to be there before a credit note: its series, and what repricing took back. */
public final class CreditNotes {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final LedgerRuntime ledger;
  private final Streams streams;
  private final UnbilledItems unbilled;

  /** Credit notes in the given book. */
  public CreditNotes(LedgerRuntime ledger, Streams streams, JdbcTemplate jdbc) {
    this.ledger = ledger;
    this.streams = streams;
    this.unbilled = new UnbilledItems(jdbc);
  }

  /** Who asks, who has approved, and when. */
  public record Officers(Actor by, Actor approvedBy, Instant at) {}

  /** Opens the series that a credit note of this moment is numbered in. */
  public void openSeries(Instant at, Actor by) {
    new SeriesOpening(ledger.commands(), streams).openFor(SeriesId::creditNotes, at, by);
  }

  /** Sends a command that issues a credit note, once its series is open. */
  public void issue(CreditNoteCommand command, Instant at, Actor by) {
    openSeries(at, by);
    ledger.commands().sendAndWait(command);
  }

  /** The command that credits what repricing took back of an invoice and nothing bills yet. */
  public CreditDifference difference(
      CreditNoteId note, InvoiceId invoice, String reason, Officers officers) {
    ledger.positions().awaitBooks(ledger.positions().head(), PATIENCE);
    List<BillableItem> items = unbilled.repriced(invoice);
    return new CreditDifference(
        note, invoice, items, reason, officers.approvedBy(), officers.at(), officers.by());
  }
}
