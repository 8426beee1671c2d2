package dev.hourbook.api.laws;

import static java.util.Objects.requireNonNull;

import dev.hourbook.ledger.chart.Book;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditNoteIssued;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditOffset;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditRefunded;
import dev.hourbook.ledger.invoice.CreditNoteEvent.DifferenceCredited;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceVoided;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.payout.ClawbackItem;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptApplied;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptRecorded;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptRefunded;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptUnapplied;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.TimesheetEvent.AppealDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursCorrected;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursLogged;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepointed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepriced;
import dev.hourbook.ledger.timesheet.TimesheetEvent.LeftoverDecided;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who owes what and how long was worked, added up from the facts alone: invoices less credits less
 * cash, earned less removed less paid. A debit is positive, as in the journal.
 */
final class Expected {

  private final Map<String, Long> sums = new TreeMap<>();
  private final ExpectedBook book = new ExpectedBook(sums);
  private final ExpectedHops hops = new ExpectedHops(sums);
  private final ExpectedDebts debts = new ExpectedDebts(sums);
  private final Map<PayoutId, PayoutPlanned> planned = new HashMap<>();

  Map<String, Long> sums() {
    return sums;
  }

  void take(LedgerEvent event) {
    hops.take(event);
    debts.take(event);
    switch (event) {
      case HoursLogged e ->
        e.entries().forEach(entry -> worked(e.timesheet(), entry.work().seconds()));
      case HoursCorrected e -> worked(e.timesheet(), e.now().seconds() - e.was().seconds());
      case HoursApproved e -> brought(e.engagement(), e.bill(), e.pay());
      case LeftoverDecided e -> brought(e.engagement(), e.bill(), e.pay());
      case AppealDecided e -> brought(e.engagement(), e.bill(), e.pay());
      case HoursRemoved e -> {
        e.bill().forEach(taken -> billed(e.engagement(), taken.item(), -1));
        e.pay().forEach(taken -> earned(e.engagement(), taken.item(), -1));
      }
      case DisputeRuled e -> {
        e.billGone().forEach(taken -> billed(e.engagement(), taken.item(), -1));
        e.payGone().forEach(taken -> earned(e.engagement(), taken.item(), -1));
      }
      case HoursRepriced e -> {
        e.bill().forEach(one -> {
          billed(e.engagement(), one.was().item(), -1);
          billed(e.engagement(), one.now(), 1);
        });
        e.pay().forEach(one -> {
          earned(e.engagement(), one.was().item(), -1);
          earned(e.engagement(), one.now(), 1);
        });
      }
      case HoursRepointed e -> {
        e.bill().forEach(taken -> billed(e.engagement(), taken.item(), -1));
        e.pay().forEach(moved -> earned(e.engagement(), moved.was().item(), -1));
      }
      default -> documents(event);
    }
  }

  private void brought(Engagement by, List<Item> bill, List<Item> pay) {
    bill.forEach(item -> billed(by, item, 1));
    pay.forEach(item -> earned(by, item, 1));
  }

  private void documents(LedgerEvent event) {
    switch (event) {
      case InvoiceFinalised e -> receivable(e.client(), e.total());
      case InvoiceVoided e -> receivable(e.client(), e.total().negated());
      case CreditNoteIssued e -> credited(e.client(), e.offDue(), e.toBalance());
      case DifferenceCredited e -> credited(e.client(), e.offDue(), e.toBalance());
      case CreditOffset e -> {
        receivable(e.client(), e.amount().negated());
        add(Sums.balance(e.client().key(), unit(e.amount())), e.amount());
      }
      case CreditRefunded e -> {
        add(Sums.balance(e.client().key(), unit(e.amount())), e.amount());
        bank(e.amount().negated());
      }
      case PayoutPlanned e -> planned.put(e.payout(), e);
      case PayoutPaid e -> paid(requireNonNull(planned.get(e.payout())));
      case ClawbackDecided e -> e.borne().forEach(item -> borne(e, item));
      default -> cash(event);
    }
  }

  private void cash(LedgerEvent event) {
    switch (event) {
      case ReceiptRecorded e -> {
        bank(e.amount());
        unapplied(e.client(), e.amount().negated());
      }
      case ReceiptApplied e -> {
        unapplied(e.client(), e.amount());
        receivable(e.client(), e.amount().negated());
      }
      case ReceiptUnapplied e -> {
        unapplied(e.client(), e.amount().negated());
        receivable(e.client(), e.amount());
      }
      case ReceiptRefunded e -> {
        unapplied(e.client(), e.amount());
        bank(e.amount().negated());
      }
      default -> book.take(event);
    }
  }

  private void worked(TimesheetId sheet, long seconds) {
    for (Book time : new Book[] {Book.CLIENT_TIME, Book.EXPERT_TIME}) {
      sums.merge(Sums.worked(time, sheet), -seconds, Long::sum);
      sums.merge(Sums.standing(time, sheet.text()), seconds, Long::sum);
    }
  }

  private void billed(Engagement by, Item item, int sign) {
    add(Sums.revenue(by.client().key(), unit(item.amount())), times(item.amount(), -sign));
  }

  private void earned(Engagement by, Item item, int sign) {
    String expert = by.expert().key();
    add(Sums.payable(expert, unit(item.amount())), times(item.amount(), -sign));
    add(Sums.cost(expert, unit(item.amount())), times(item.amount(), sign));
  }

  private void credited(ClientId client, Money offDue, Money toBalance) {
    receivable(client, offDue.negated());
    add(Sums.balance(client.key(), unit(toBalance)), toBalance.negated());
  }

  private void paid(PayoutPlanned payout) {
    add(Sums.payable(payout.expert().key(), unit(payout.amount())), payout.net());
    bank(payout.sent().negated());
    hops.traded(payout, 1);
  }

  private void borne(ClawbackDecided e, ClawbackItem item) {
    add(Sums.owedBack(e.expert().key(), unit(item.amount())), item.amount());
    add(Sums.cost(e.expert().key(), unit(item.amount())), item.amount().negated());
  }

  private void receivable(ClientId client, Money amount) {
    add(Sums.receivable(client.key(), unit(amount)), amount);
  }

  private void unapplied(ClientId client, Money amount) {
    add(Sums.unapplied(client.key(), unit(amount)), amount);
  }

  private void bank(Money amount) {
    add(Sums.bank(unit(amount)), amount);
  }

  private static Money times(Money amount, int sign) {
    return sign < 0 ? amount.negated() : amount;
  }

  private static String unit(Money amount) {
    return amount.currency().getCurrencyCode();
  }

  private void add(String name, Money amount) {
    sums.merge(name, amount.minor(), Math::addExact);
  }
}
