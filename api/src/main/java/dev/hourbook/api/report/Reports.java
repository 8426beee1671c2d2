package dev.hourbook.api.report;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.projections.invoices.InvoiceList;
import dev.hourbook.projections.invoices.Standing;
import dev.hourbook.projections.payouts.PayoutList;
import dev.hourbook.projections.revenue.Earnings;
import dev.hourbook.projections.revenue.Grouping;
import dev.hourbook.projections.runrate.RunRate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Every report by its name, from the views as they stand. */
public final class Reports {

  private static final List<String> INVOICE =
      List.of("number", "client", "issued", "due", "currency", "seconds", "amount");

  private final Company company;
  private final RunRate runRate;

  /** Reports on the company's book. */
  public Reports(Company company) {
    this.company = company;
    this.runRate = new RunRate(company.jdbc());
  }

  /**
   * The report of a kind.
   *
   * @throws Refused {@code report/cannot-group} if the kind knows no groups and one is asked for;
   *     {@code report/cannot-look-back} if the kind knows only the present and a past day is
   */
  public Report of(ReportKind kind, ReportQuery query) {
    if (!kind.grouped() && query.by() != Grouping.NONE) {
      throw new Refused(new ReportRefusal.CannotGroup(kind, query.by()));
    }
    if (!kind.remembers() && query.looksBack()) {
      throw new Refused(new ReportRefusal.CannotLookBack(kind));
    }
    return switch (kind) {
      case REVENUE -> earned(Side.BILL, query);
      case PAY -> earned(Side.PAY, query);
      case RUN_RATE -> runRate(query);
      case INVOICES -> invoices(query);
      case RECEIVABLES -> receivables(query);
      case PAYOUTS -> payouts(query);
      case CREDIT_NOTES -> new DocumentReports(company.jdbc(), query).creditNotes();
      case RECEIPTS -> new DocumentReports(company.jdbc(), query).receipts();
    };
  }

  private Report earned(Side side, ReportQuery query) {
    PayCalendar calendar = runRate.calendar();
    boolean grouped = query.by() != Grouping.NONE;
    List<String> columns = new ArrayList<>(List.of("currency", "seconds", "amount"));
    if (grouped) {
      columns.addFirst(query.by().word());
    }
    Earnings.Question question = new Earnings.Question(
        side, query.by(), query.from(), query.to(), calendar, query.knownAt());
    List<List<Object>> rows = new ArrayList<>();
    new Earnings(company.jdbc()).of(question).forEach(e -> {
      String currency = e.amount().currency().toString();
      rows.add(
          grouped
              ? List.of(e.key(), currency, e.seconds(), e.amount())
              : List.of(currency, e.seconds(), e.amount()));
    });
    return Report.of(columns, rows);
  }

  private Report runRate(ReportQuery query) {
    List<List<Object>> rows = new ArrayList<>();
    runRate.points(runRate.calendar(), company.clock().now(), query.knownAt()).stream()
        .filter(p -> p.week().end().isAfter(query.from()))
        .filter(p -> p.week().start().isBefore(query.to()))
        .forEach(p -> rows.add(List.of(
            p.week().label(),
            p.lastWeek().currency().toString(),
            p.lastWeek(),
            p.r4(),
            p.r13(),
            p.m12())));
    return Report.of(List.of("week", "currency", "last_week", "r4", "r13", "m12"), rows);
  }

  private Report invoices(ReportQuery query) {
    return invoices(query, INVOICE, i -> {
      Money amount = isVoid(i) ? new Money(0, i.total().currency()) : i.total();
      return List.of(isVoid(i) ? 0L : i.seconds(), amount);
    });
  }

  private static boolean isVoid(InvoiceList.Row invoice) {
    return invoice.standing() == Standing.VOID;
  }

  private Report receivables(ReportQuery query) {
    List<String> columns = new ArrayList<>(INVOICE);
    columns.addAll(List.of("state", "due_amount"));
    return invoices(
        query, columns, i -> List.of(i.seconds(), i.total(), i.standing().word(), i.left()));
  }

  private Report invoices(
      ReportQuery query, List<String> columns, Function<InvoiceList.Row, List<Object>> last) {
    InvoiceList list = new InvoiceList(company.jdbc());
    return paged(
        columns,
        sink -> list.forEach(query.from(), query.to(), i -> {
          List<Object> row = new ArrayList<>(List.of(
              i.number(),
              i.client(),
              i.issued().toString(),
              i.due().toString(),
              i.total().currency().toString()));
          row.addAll(last.apply(i));
          sink.accept(row);
        }));
  }

  private Report payouts(ReportQuery query) {
    PayoutList list = new PayoutList(company.jdbc());
    return paged(
        List.of(
            "id",
            "expert",
            "run",
            "currency",
            "seconds",
            "amount",
            "state",
            "offset",
            "net",
            "withheld"),
        sink -> list.forEach(
            query.from(),
            query.to(),
            p -> sink.accept(List.of(
                p.id(),
                p.expert(),
                p.run(),
                p.amount().currency().toString(),
                p.seconds(),
                p.amount(),
                p.state(),
                p.offset(),
                p.net(),
                p.withheld()))));
  }

  private static Report paged(List<String> columns, Consumer<Consumer<List<Object>>> rows) {
    return new Report() {
      @Override
      public List<String> columns() {
        return columns;
      }

      @Override
      public void forEach(Consumer<List<Object>> sink) {
        rows.accept(sink);
      }
    };
  }
}
