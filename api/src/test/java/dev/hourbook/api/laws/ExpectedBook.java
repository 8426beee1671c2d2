package dev.hourbook.api.laws;

import static java.util.Objects.requireNonNull;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Book;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceCarriedOver;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.EarningsEvent.EarningsCarriedOver;
import dev.hourbook.ledger.period.Estimate;
import dev.hourbook.ledger.period.PeriodEvent.EstimateBooked;
import dev.hourbook.ledger.period.PeriodEvent.EstimateReversed;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptCarriedOver;
import dev.hourbook.ledger.voucher.OpeningEvent.BalancesCarriedOver;
import dev.hourbook.ledger.voucher.OpeningEvent.HistoryCarriedOver;
import dev.hourbook.ledger.voucher.PastWeek;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherExpired;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherPosted;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherRecorded;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherReserved;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherReversed;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherVoided;
import dev.hourbook.ledger.voucher.VoucherId;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What older books left, what hands booked and what months' ends estimated. What is taken back is
 * what was there before, whatever the fact that takes it back says it was.
 */
record ExpectedBook(
    Map<String, Long> sums,
    Map<VoucherId, List<VoucherLine>> held,
    Map<VoucherId, List<VoucherLine>> posted,
    Map<PeriodId, Estimate> estimates) {

  ExpectedBook(Map<String, Long> sums) {
    this(sums, new HashMap<>(), new HashMap<>(), new HashMap<>());
  }

  void take(LedgerEvent event) {
    switch (event) {
      case InvoiceCarriedOver e -> {
        opened(Sums.receivable(e.client().key(), unit(e.due())), e.due());
        before(Book.CLIENT_TIME, e.invoice().toString(), e.seconds());
      }
      case ReceiptCarriedOver e ->
        opened(Sums.unapplied(e.client().key(), unit(e.amount())), e.amount().negated());
      case EarningsCarriedOver e -> {
        String expert = e.engagement().expert().key();
        opened(Sums.payable(expert, unit(e.amount())), e.amount().negated());
        before(Book.EXPERT_TIME, e.earnings().week().text(), e.seconds());
      }
      case BalancesCarriedOver e -> e.lines().forEach(this::balance);
      case HistoryCarriedOver e ->
        e.weeks().forEach(week -> history(week, e.opening().toString()));
      case EstimateBooked e -> {
        estimates.put(e.period(), e.estimate());
        estimate(e.estimate(), 1);
      }
      case EstimateReversed e -> estimate(requireNonNull(estimates.get(e.period())), -1);
      default -> vouchers(event);
    }
  }

  private void vouchers(LedgerEvent event) {
    switch (event) {
      case VoucherRecorded e -> post(e.voucher(), e.lines());
      case VoucherReserved e -> {
        held.put(e.voucher(), e.lines());
        e.lines().forEach(line -> hold(e.voucher(), line, 1));
      }
      case VoucherPosted e -> {
        release(e.voucher());
        post(e.voucher(), e.lines());
      }
      case VoucherVoided e -> release(e.voucher());
      case VoucherExpired e -> release(e.voucher());
      case VoucherReversed e ->
        requireNonNull(posted.get(e.voucher())).forEach(line -> byHand(line.negated()));
      default -> {}
    }
  }

  private void post(VoucherId voucher, List<VoucherLine> lines) {
    posted.put(voucher, lines);
    lines.forEach(this::byHand);
  }

  private void release(VoucherId voucher) {
    requireNonNull(held.remove(voucher)).forEach(line -> hold(voucher, line, -1));
  }

  private void hold(VoucherId voucher, VoucherLine line, int sign) {
    Money amount = line.amount();
    Account memo = amount.minor() > 0 ? Account.PENDING_DEBITS : Account.PENDING_CREDITS;
    add(Sums.pending(memo, voucher.toString(), unit(amount)), sign * amount.minor());
  }

  private void byHand(VoucherLine line) {
    Money amount = line.amount();
    String name = switch (line.account()) {
      case BANK -> Sums.bank(unit(amount));
      case EXPERT_RECEIVABLE -> Sums.owedBack(expert(line), unit(amount));
      default -> Sums.account(line.account(), unit(amount));
    };
    add(name, amount.minor());
  }

  private static String expert(VoucherLine line) {
    ExpertId expert = requireNonNull(line.about().expert());
    return expert.key();
  }

  private void balance(VoucherLine line) {
    byHand(line);
    Account other = line.account().isMemo() ? Account.HISTORY : Account.OPENING_BALANCES;
    add(Sums.account(other, unit(line.amount())), -line.amount().minor());
  }

  private void history(PastWeek week, String opening) {
    String unit = unit(week.revenue());
    add(Sums.account(Account.HISTORY_REVENUE, unit), -week.revenue().minor());
    add(Sums.account(Account.HISTORY_COST, unit), week.pay().minor());
    add(Sums.account(Account.HISTORY, unit), week.revenue().minor() - week.pay().minor());
    before(Book.CLIENT_TIME, opening, week.billedSeconds());
    before(Book.EXPERT_TIME, opening, week.workedSeconds());
  }

  private void estimate(Estimate estimate, int sign) {
    for (Money bill : estimate.bill()) {
      add(Sums.account(Account.UNBILLED_ESTIMATED, unit(bill)), sign * bill.minor());
      add(Sums.account(Account.SERVICES_ESTIMATED, unit(bill)), -sign * bill.minor());
    }
    for (Money pay : estimate.pay()) {
      add(Sums.account(Account.COST_OF_SERVICES_ESTIMATED, unit(pay)), sign * pay.minor());
      add(Sums.account(Account.EXPERT_PAYABLE_ESTIMATED, unit(pay)), -sign * pay.minor());
    }
  }

  /** The other half of what a document brings is the opening balance. */
  private void opened(String name, Money amount) {
    add(name, amount.minor());
    add(Sums.account(Account.OPENING_BALANCES, unit(amount)), -amount.minor());
  }

  private void before(Book book, String whose, long seconds) {
    add(Sums.before(book, whose), -seconds);
    add(Sums.standing(book, whose), seconds);
  }

  private static String unit(Money amount) {
    return amount.currency().getCurrencyCode();
  }

  private void add(String name, long amount) {
    sums.merge(name, amount, Math::addExact);
  }
}
