package dev.hourbook.api.laws;

import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditNoteIssued;
import dev.hourbook.ledger.invoice.CreditNoteEvent.DifferenceCredited;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunOpened;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunPlanned;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackProposed;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptApplied;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptRecorded;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursDisputed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursLogged;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRejected;
import dev.hourbook.ledger.timesheet.TimesheetEvent.TimesheetSubmitted;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What the facts say there is to act on. Whoever acts on it may well be refused. */
final class World {

  /** An entry of a sheet. */
  record Entry(TimesheetId sheet, EntryId id) {}

  /** A dispute of a sheet without a ruling. */
  record Dispute(TimesheetId sheet, int number) {}

  private final Items items = new Items();
  final Set<TimesheetId> sheets = new LinkedHashSet<>();
  final Set<TimesheetId> submitted = new LinkedHashSet<>();
  final Set<Entry> undecided = new LinkedHashSet<>();
  final Set<Dispute> disputes = new LinkedHashSet<>();
  final Map<InvoiceId, InvoiceFinalised> invoices = new LinkedHashMap<>();
  final List<CreditNoteId> creditNotes = new ArrayList<>();
  final List<ReceiptRecorded> receipts = new ArrayList<>();
  final List<ReceiptApplied> applied = new ArrayList<>();
  final Set<PayRunId> runs = new LinkedHashSet<>();
  final Map<PayRunId, String> hashes = new HashMap<>();
  final Set<PayoutPlanned> unpaid = new LinkedHashSet<>();
  final List<PayoutPlanned> paid = new ArrayList<>();
  final Set<ClawbackProposed> clawbacks = new LinkedHashSet<>();

  Items items() {
    return items;
  }

  void take(LedgerEvent event) {
    items.take(event);
    switch (event) {
      case HoursLogged e -> {
        sheets.add(e.timesheet());
        e.entries().forEach(entry -> undecided.add(new Entry(e.timesheet(), entry.id())));
      }
      case TimesheetSubmitted e -> submitted.add(e.timesheet());
      case HoursRejected e ->
        e.entries().forEach(id -> undecided.remove(new Entry(e.timesheet(), id)));
      case HoursApproved e -> {
        submitted.remove(e.timesheet());
        e.entries().forEach(id -> undecided.remove(new Entry(e.timesheet(), id)));
      }
      case HoursDisputed e -> disputes.add(new Dispute(e.timesheet(), e.dispute()));
      case DisputeRuled e -> disputes.remove(new Dispute(e.timesheet(), e.dispute()));
      default -> document(event);
    }
  }

  private void document(LedgerEvent event) {
    switch (event) {
      case InvoiceFinalised e -> invoices.put(e.invoice(), e);
      case CreditNoteIssued e -> creditNotes.add(e.creditNote());
      case DifferenceCredited e -> creditNotes.add(e.creditNote());
      case ReceiptRecorded e -> receipts.add(e);
      case ReceiptApplied e -> applied.add(e);
      case PayRunOpened e -> runs.add(e.run());
      case PayRunPlanned e -> hashes.put(e.run(), e.totals().hash());
      case PayoutPlanned e -> unpaid.add(e);
      case PayoutCancelled e -> unpaid.removeIf(planned -> planned.payout().equals(e.payout()));
      case PayoutPaid e ->
        List.copyOf(unpaid).stream()
            .filter(planned -> planned.payout().equals(e.payout()))
            .forEach(planned -> {
              unpaid.remove(planned);
              paid.add(planned);
            });
      case ClawbackProposed e -> clawbacks.add(e);
      case ClawbackDecided e ->
        clawbacks.removeIf(
            open -> open.payout().equals(e.payout()) && open.clawback() == e.clawback());
      default -> {}
    }
  }

  /**
   * One of them, or none of none: that whose name comes first in an order of the random's own, so
   * that it stays the same when others are missing.
   */
  static <T> Optional<T> any(Collection<T> all, Random random) {
    long order = random.nextLong();
    return all.stream().min(Comparator.comparingLong(one -> place(order, one)));
  }

  private static long place(long order, Object one) {
    String name = one instanceof Held held ? held.item().id().key() : one.toString();
    return new Random(order ^ name.hashCode()).nextLong();
  }
}
