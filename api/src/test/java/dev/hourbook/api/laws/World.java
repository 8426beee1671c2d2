package dev.hourbook.api.laws;

import dev.hourbook.ledger.invoice.CreditNoteEvent;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.InvoiceEvent;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.InvoiceLine;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.payout.HopEvent;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunOpened;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunPlanned;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutEvent;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.receipt.ReceiptEvent;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimesheetEvent;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.voucher.VoucherEvent;
import dev.hourbook.ledger.voucher.VoucherId;
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

  /** An invoice of this book or of older ones, which has no lines here. */
  record Billed(InvoiceId invoice, ClientId client, Money total, List<InvoiceLine> lines) {}

  /** A credit note, and what it left to its client's balance. */
  record Credited(CreditNoteId creditNote, ClientId client, Money balance) {}

  /** Money from a client, now or before the cut-over. */
  record Received(ReceiptId receipt, ClientId client, Money amount) {}

  /** A removal of a sheet, by its number there. */
  record Removed(TimesheetId sheet, int number) {}

  /** A dispute of a sheet without a ruling. */
  record Dispute(TimesheetId sheet, int number) {}

  private final Items items = new Items();
  private final Closings closings = new Closings();
  private final Bank bank = new Bank();
  final Set<TimesheetId> sheets = new LinkedHashSet<>();
  final Set<TimesheetId> submitted = new LinkedHashSet<>();
  final Set<TimesheetId> leftover = new LinkedHashSet<>();
  final Set<Entry> undecided = new LinkedHashSet<>();
  private final Map<TimesheetId, Integer> removed = new HashMap<>();
  final Set<Removed> removals = new LinkedHashSet<>();
  final Set<Removed> appeals = new LinkedHashSet<>();
  final Set<Dispute> disputes = new LinkedHashSet<>();
  final Map<InvoiceId, Billed> invoices = new LinkedHashMap<>();
  final List<Credited> creditNotes = new ArrayList<>();
  final List<Received> receipts = new ArrayList<>();
  final List<ReceiptEvent.ReceiptApplied> applied = new ArrayList<>();
  final Set<PayRunId> runs = new LinkedHashSet<>();
  final Map<PayRunId, String> hashes = new HashMap<>();
  final Set<PayoutEvent.PayoutPlanned> unpaid = new LinkedHashSet<>();
  final List<PayoutEvent.PayoutPlanned> paid = new ArrayList<>();
  final Set<PayoutEvent.ClawbackProposed> clawbacks = new LinkedHashSet<>();
  final Map<VoucherId, VoucherEvent.VoucherReserved> pending = new LinkedHashMap<>();
  final Set<VoucherId> posted = new LinkedHashSet<>();

  Items items() {
    return items;
  }

  Closings closings() {
    return closings;
  }

  Bank bank() {
    return bank;
  }

  void take(LedgerEvent event) {
    items.take(event);
    closings.take(event);
    bank.take(event);
    switch (event) {
      case TimesheetEvent.HoursLogged e -> {
        sheets.add(e.timesheet());
        e.entries().forEach(entry -> undecided.add(new Entry(e.timesheet(), entry.id())));
      }
      case TimesheetEvent.TimesheetSubmitted e -> submitted.add(e.timesheet());
      case TimesheetEvent.HoursRejected e ->
        e.entries().forEach(id -> undecided.remove(new Entry(e.timesheet(), id)));
      case TimesheetEvent.HoursApproved e -> {
        submitted.remove(e.timesheet());
        if (!e.overCap().isEmpty() || !e.unpriced().isEmpty()) {
          leftover.add(e.timesheet());
        }
        e.entries().forEach(id -> undecided.remove(new Entry(e.timesheet(), id)));
      }
      case TimesheetEvent.HoursRemoved e ->
        removals.add(new Removed(e.timesheet(), removed.merge(e.timesheet(), 1, Integer::sum)));
      case TimesheetEvent.HoursAppealed e -> {
        removals.remove(new Removed(e.timesheet(), e.removal()));
        appeals.add(new Removed(e.timesheet(), e.removal()));
      }
      case TimesheetEvent.AppealDecided e ->
        appeals.remove(new Removed(e.timesheet(), e.removal()));
      case TimesheetEvent.LeftoverDecided e -> leftover.remove(e.timesheet());
      case TimesheetEvent.HoursDisputed e -> disputes.add(new Dispute(e.timesheet(), e.dispute()));
      case TimesheetEvent.DisputeRuled e ->
        disputes.remove(new Dispute(e.timesheet(), e.dispute()));
      default -> document(event);
    }
  }

  private void document(LedgerEvent event) {
    switch (event) {
      case InvoiceEvent.InvoiceFinalised e ->
        invoices.put(e.invoice(), new Billed(e.invoice(), e.client(), e.total(), e.lines()));
      case InvoiceEvent.InvoiceCarriedOver e ->
        invoices.put(e.invoice(), new Billed(e.invoice(), e.client(), e.due(), List.of()));
      case CreditNoteEvent.CreditNoteIssued e ->
        creditNotes.add(new Credited(e.creditNote(), e.client(), e.toBalance()));
      case CreditNoteEvent.DifferenceCredited e ->
        creditNotes.add(new Credited(e.creditNote(), e.client(), e.toBalance()));
      case ReceiptEvent.ReceiptRecorded e ->
        receipts.add(new Received(e.receipt(), e.client(), e.amount()));
      case ReceiptEvent.ReceiptCarriedOver e ->
        receipts.add(new Received(e.receipt(), e.client(), e.amount()));
      case ReceiptEvent.ReceiptApplied e -> applied.add(e);
      case PayRunOpened e -> runs.add(e.run());
      case PayRunPlanned e -> hashes.put(e.run(), e.totals().hash());
      case PayoutEvent.PayoutPlanned e -> unpaid.add(e);
      case PayoutEvent.PayoutCancelled e -> planned(e.payout()).ifPresent(unpaid::remove);
      case PayoutEvent.PayoutPaid e ->
        planned(e.payout()).filter(unpaid::remove).ifPresent(paid::add);
      case HopEvent e -> hop(e);
      case PayoutEvent.ClawbackProposed e -> clawbacks.add(e);
      case PayoutEvent.ClawbackDecided e ->
        clawbacks.removeIf(
            open -> open.payout().equals(e.payout()) && open.clawback() == e.clawback());
      default -> voucher(event);
    }
  }

  private void hop(HopEvent event) {
    planned(event.payout()).ifPresent(payout -> {
      switch (event) {
        case HopEvent.PayoutDelivered ignored -> paid.add(payout);
        case HopEvent.PayoutReturned ignored -> paid.remove(payout);
        case HopEvent.HeldPayReleased ignored -> unpaid.remove(payout);
        default -> {}
      }
    });
  }

  private Optional<PayoutEvent.PayoutPlanned> planned(PayoutId id) {
    return unpaid.stream().filter(payout -> payout.payout().equals(id)).findFirst();
  }

  private void voucher(LedgerEvent event) {
    switch (event) {
      case VoucherEvent.VoucherRecorded e -> posted.add(e.voucher());
      case VoucherEvent.VoucherReserved e -> pending.put(e.voucher(), e);
      case VoucherEvent.VoucherPosted e -> {
        pending.remove(e.voucher());
        posted.add(e.voucher());
      }
      case VoucherEvent.VoucherVoided e -> pending.remove(e.voucher());
      case VoucherEvent.VoucherExpired e -> pending.remove(e.voucher());
      case VoucherEvent.VoucherReversed e -> posted.remove(e.voucher());
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
