package dev.hourbook.api.demo;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.period.Closings.Wish;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.ledger.receipt.ReceiptCommand.ApplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.Order;
import dev.hourbook.ledger.receipt.ReceiptCommand.RecordReceipt;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.voucher.VoucherCommand.RecordVoucher;
import dev.hourbook.ledger.voucher.VoucherId;
import dev.hourbook.ledger.voucher.VoucherLine;
import dev.hourbook.projections.periods.Matter;
import dev.hourbook.projections.periods.OpenMatters;
import dev.hourbook.projections.periods.Periods;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the office does at the end of a demo's week: takes in what labs paid, books what the house
 * spent, and closes the month when nothing stands in its way. Repeated, it does only what is left.
 */
final class DemoOffice {

  private static final Currency USD = Currency.getInstance("USD");
  private static final Actor CASHIER = new Actor("user:cashier");
  private static final Actor FINANCE = new Actor("user:finance");

  private static final Map<Account, String> MONTHLY = Map.of(
      Account.OPERATING_SALARIES, "118000.00",
      Account.OPERATING_RENT, "9400.00",
      Account.OPERATING_SOFTWARE, "6250.00");

  private static final String DUE = """
      select invoice, number, client, due_minor, due_on from view.open_item
      where due_minor > 0 and currency = 'USD' and due_on <= ? order by due_on, number""";

  private final Company company;

  DemoOffice(Company company) {
    this.company = company;
  }

  /** What has to be done by now, from views that have caught up. */
  void work(Instant now) {
    company.caughtUp();
    takeIn(now);
    Periods periods = new Periods(company.jdbc());
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    YearMonth open = periods.firstOpen(today);
    if (open.isBefore(YearMonth.from(today)) && isClear(PeriodId.of(open), now)) {
      spend(open, now);
      close(PeriodId.of(open), now);
    }
  }

  private record Due(String invoice, String number, String client, long minor, LocalDate day) {}

  private void takeIn(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Due> due = company
        .jdbc()
        .query(
            DUE,
            (row, n) -> new Due(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getObject(5, LocalDate.class)),
            today);
    for (Due one : due) {
      LocalDate paid = one.day().plusDays(DemoLab.named(one.client()).paysDaysLate());
      if (!paid.isAfter(today)) {
        take(one, paid, now);
      }
    }
  }

  private void take(Due one, LocalDate paid, Instant now) {
    ReceiptId wire = new ReceiptId("wire-" + one.number());
    Money amount = new Money(one.minor(), USD);
    List<InvoiceId> invoices = List.of(new InvoiceId(one.invoice()));
    company
        .ledger()
        .chunks()
        .run(List.of(
            new RecordReceipt(
                wire, new ClientId(one.client()), amount, paid, one.number(), now, CASHIER),
            new ApplyReceipt(wire, invoices, Order.AS_GIVEN, now, CASHIER)));
  }

  private boolean isClear(PeriodId month, Instant now) {
    return new OpenMatters(company.jdbc()).of(month, now).stream().noneMatch(Matter::blocks);
  }

  private void spend(YearMonth month, Instant now) {
    MONTHLY.forEach((account, amount) -> {
      VoucherId voucher = VoucherId.of(account.path(), month.toString());
      if (company.streams().of(voucher.toString()).isEmpty()) {
        Money money = Money.of(amount, USD);
        List<VoucherLine> lines =
            List.of(VoucherLine.of(account, money), VoucherLine.of(Account.BANK, money.negated()));
        company.send(new RecordVoucher(
            voucher, month.atEndOfMonth(), lines, "of " + month, FINANCE, now, CASHIER));
      }
    });
  }

  private void close(PeriodId month, Instant now) {
    String hash =
        company.closings().preview(month, Optional.empty(), FINANCE).estimate().hash();
    Wish wish = new Wish(hash, Optional.empty(), null);
    company.send(company.closings().closing(month, wish, now, FINANCE));
  }
}
