package dev.hourbook.api.audit;

import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditNoteIssued;
import dev.hourbook.ledger.invoice.CreditNoteEvent.DifferenceCredited;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceVoided;
import dev.hourbook.ledger.invoice.InvoiceLine;
import dev.hourbook.ledger.invoice.Stretch;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.ClawbackItem;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutItem;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.Piece;
import dev.hourbook.ledger.timesheet.Repriced;
import dev.hourbook.ledger.timesheet.TakenItem;
import dev.hourbook.ledger.timesheet.TimesheetEvent.AppealDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursDisputed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursLogged;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepointed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepriced;
import dev.hourbook.ledger.timesheet.TimesheetEvent.ItemSplit;
import dev.hourbook.ledger.timesheet.TimesheetEvent.LeftoverDecided;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the log from the first event and recomputes every amount in it; it keeps only sums. */
final class LogFold {

  private final List<Finding> findings = new ArrayList<>();
  private final Repointings repointings = new Repointings();
  private final Map<String, Long> sums = new TreeMap<>();

  void take(long position, LedgerEvent event) {
    switch (event) {
      case HoursLogged e -> repointings.arrived(e);
      case HoursApproved e -> approved(position, e);
      case LeftoverDecided e -> items(position, e.bill(), e.pay());
      case ItemSplit e -> split(position, e);
      case HoursRemoved e -> {
        e.bill().forEach(taken -> take("bill", taken.item()));
        e.pay().forEach(taken -> take("pay", taken.item()));
      }
      case AppealDecided e -> items(position, e.bill(), e.pay());
      case HoursDisputed e -> disputed(e.bill(), 1);
      case DisputeRuled e -> {
        disputed(e.bill(), -1);
        e.billGone().forEach(taken -> take("bill", taken.item()));
        e.payGone().forEach(taken -> take("pay", taken.item()));
      }
      case HoursRepriced e -> {
        e.bill().forEach(one -> reprice(position, "bill", one));
        e.pay().forEach(one -> reprice(position, "pay", one));
      }
      case HoursRepointed e -> {
        repointings.left(position, e);
        e.bill().forEach(taken -> take("bill", taken.item()));
        e.pay().forEach(moved -> take("pay", moved.was().item()));
      }
      case InvoiceFinalised e -> invoice(position, e);
      case InvoiceVoided e -> credited(e.total());
      case CreditNoteIssued e -> credited(e.total());
      case DifferenceCredited e -> credited(e.total());
      case ClawbackDecided e -> e.borne().forEach(this::borne);
      case PayoutPlanned e -> payout(position, e);
      default -> {}
    }
  }

  private void items(long position, List<Item> bill, List<Item> pay) {
    bill.forEach(item -> item(position, "bill", item));
    pay.forEach(item -> item(position, "pay", item));
  }

  private void approved(long position, HoursApproved e) {
    items(position, e.bill(), e.pay());
    for (Item item : e.pay()) {
      long worked = item.pieces().stream().mapToLong(Piece::length).sum();
      require(worked == item.seconds(), "pay is for exact seconds", position, item.id());
    }
  }

  private void item(long position, String side, Item item) {
    require(item.isWorthItsSeconds(), "an item is worth its seconds", position, item.id());
    add(side + " " + item.amount().currency(), item.amount().minor());
    add(side + " seconds", item.seconds());
  }

  private void split(long position, ItemSplit e) {
    for (Item half : List.of(e.part(), e.rest())) {
      require(half.isWorthItsSeconds(), "an item is worth its seconds", position, half.id());
    }
  }

  private void reprice(long position, String side, Repriced one) {
    take(side, one.was().item());
    item(position, side, one.now());
  }

  private void take(String side, Item item) {
    add(side + " " + item.amount().currency(), -item.amount().minor());
    add(side + " seconds", -item.seconds());
  }

  private void invoice(long position, InvoiceFinalised e) {
    Money zero = Money.zero(e.total().currency());
    Money total = e.lines().stream().map(InvoiceLine::amount).reduce(zero, Money::plus);
    require(total.equals(e.total()), "an invoice is the sum of its lines", position, e.number());
    for (InvoiceLine line : e.lines()) {
      Money printed = line.stretches().stream().map(s -> worth(line, s)).reduce(zero, Money::plus);
      require(
          printed.plus(line.rounding()).equals(line.amount()),
          "a printed line re-multiplies",
          position,
          e.number());
    }
    add("invoiced " + e.total().currency(), e.total().minor());
  }

  /** Disputed hours on no invoice are neither billed nor listed to be. */
  private void disputed(List<TakenItem> bill, int sign) {
    for (TakenItem taken : bill) {
      if (taken.document() == null) {
        Money amount = taken.item().amount();
        add("disputed " + amount.currency(), sign * amount.minor());
      }
    }
  }

  private void borne(ClawbackItem item) {
    add("pay " + item.amount().currency(), -item.amount().minor());
  }

  private void credited(Money total) {
    add("invoiced " + total.currency(), -total.minor());
  }

  private static Money worth(InvoiceLine line, Stretch stretch) {
    return line.rate().worth(stretch.to()).minus(line.rate().worth(stretch.from()));
  }

  private void payout(long position, PayoutPlanned e) {
    Money zero = Money.zero(e.amount().currency());
    Money total = e.items().stream().map(PayoutItem::amount).reduce(zero, Money::plus);
    require(total.equals(e.amount()), "a payout is the sum of its items", position, e.payout());
  }

  private void require(boolean holds, String law, long position, Object where) {
    if (!holds) {
      findings.add(new Finding(law, where + " at event " + position));
    }
  }

  private void add(String name, long amount) {
    sums.merge(name, amount, Math::addExact);
  }

  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(repointings.findings());
    return all;
  }

  /** Sums by name and currency, in minor units or seconds. */
  long sum(String name) {
    return sums.getOrDefault(name, 0L);
  }

  List<String> currencies() {
    return sums.keySet().stream()
        .filter(name -> name.startsWith("bill ") && !name.equals("bill seconds"))
        .map(name -> name.substring(5))
        .toList();
  }
}
