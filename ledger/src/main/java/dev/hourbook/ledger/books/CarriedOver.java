package dev.hourbook.ledger.books;

import static dev.hourbook.ledger.chart.Account.CLIENT_BEFORE_CUT_OVER;
import static dev.hourbook.ledger.chart.Account.CLIENT_HISTORY;
import static dev.hourbook.ledger.chart.Account.CLIENT_INVOICED;
import static dev.hourbook.ledger.chart.Account.EXPERT_ACCRUED;
import static dev.hourbook.ledger.chart.Account.EXPERT_BEFORE_CUT_OVER;
import static dev.hourbook.ledger.chart.Account.EXPERT_HISTORY;
import static dev.hourbook.ledger.chart.Account.EXPERT_PAYABLE_ACCRUED;
import static dev.hourbook.ledger.chart.Account.HISTORY;
import static dev.hourbook.ledger.chart.Account.HISTORY_COST;
import static dev.hourbook.ledger.chart.Account.HISTORY_REVENUE;
import static dev.hourbook.ledger.chart.Account.OPENING_BALANCES;
import static dev.hourbook.ledger.chart.Account.RECEIVABLE;
import static dev.hourbook.ledger.chart.Account.UNAPPLIED_CASH;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceCarriedOver;
import dev.hourbook.ledger.payout.EarningsEvent.EarningsCarriedOver;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptCarriedOver;
import dev.hourbook.ledger.voucher.OpeningEvent.BalancesCarriedOver;
import dev.hourbook.ledger.voucher.OpeningEvent.HistoryCarriedOver;
import dev.hourbook.ledger.voucher.PastWeek;
import java.util.List;

/**
 * What a cut-over books. Documents have no service day here: what was worked before, history says,
 * and nobody counts it twice.
 */
final class CarriedOver {
  private CarriedOver() {}

  static List<Entry> invoice(InvoiceCarriedOver e) {
    Dimensions invoice = Dimensions.of(e.client(), e.invoice().toString());
    return List.of(new Legs()
        .seconds(CLIENT_INVOICED, e.seconds(), invoice)
        .seconds(CLIENT_BEFORE_CUT_OVER, -e.seconds(), invoice)
        .debit(RECEIVABLE, e.due(), invoice)
        .credit(OPENING_BALANCES, e.due(), invoice)
        .listed());
  }

  static List<Entry> receipt(ReceiptCarriedOver e) {
    Dimensions receipt = Dimensions.of(e.client(), e.receipt().toString());
    return List.of(new Legs()
        .debit(OPENING_BALANCES, e.amount(), receipt)
        .credit(UNAPPLIED_CASH, e.amount(), receipt)
        .listed());
  }

  static List<Entry> earnings(EarningsCarriedOver e) {
    Dimensions item = Dimensions.of(e.earnings().week())
        .with(e.engagement())
        .withItem(e.earnings().item().key());
    return List.of(new Legs()
        .seconds(EXPERT_ACCRUED, e.seconds(), item)
        .seconds(EXPERT_BEFORE_CUT_OVER, -e.seconds(), item)
        .debit(OPENING_BALANCES, e.amount(), item)
        .credit(EXPERT_PAYABLE_ACCRUED, e.amount(), item)
        .listed());
  }

  /** What is a memo has a memo against it. */
  static List<Entry> balances(BalancesCarriedOver e) {
    Legs legs = new Legs();
    e.lines().forEach(line -> {
      Dimensions about = line.about().under(e.opening().toString());
      Account other = line.account().isMemo() ? HISTORY : OPENING_BALANCES;
      legs.debit(line.account(), line.amount(), about).credit(other, line.amount(), about);
    });
    return List.of(legs.listed());
  }

  static List<Entry> history(HistoryCarriedOver e) {
    return e.weeks().stream().map(week -> week(week, e.opening().toString())).toList();
  }

  /** Every second and every cent of a week stands on its first day. */
  private static Entry week(PastWeek past, String document) {
    Dimensions week =
        Dimensions.of(past.week(), past.client(), past.discipline()).under(document);
    return new Legs(past.week().start())
        .seconds(CLIENT_HISTORY, past.billedSeconds(), week)
        .seconds(CLIENT_BEFORE_CUT_OVER, -past.billedSeconds(), week)
        .seconds(EXPERT_HISTORY, past.workedSeconds(), week)
        .seconds(EXPERT_BEFORE_CUT_OVER, -past.workedSeconds(), week)
        .debit(HISTORY, past.revenue().minus(past.pay()), week)
        .credit(HISTORY_REVENUE, past.revenue(), week)
        .debit(HISTORY_COST, past.pay(), week)
        .listed();
  }
}
