package dev.hourbook.projections.invoices;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.invoice.Stretch;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.projections.paging.Listing;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Paged;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;

/** The lines of an invoice with the products that each is made of. */
public record PrintedLines(Lists lists) {

  private static final String LINES = """
      select l.line, l.contract, l.expert, l.discipline, l.project, l.calendar, l.week_start,
        l.rate, l.seconds, l.minor, l.currency
      from view.invoice_line l where %s order by l.line""";

  private static final String STRETCHES = """
      select l.line, l.currency, (s.part ->> 'from')::bigint as first,
        (s.part ->> 'to')::bigint as last, s.part ->> 'amount' as amount
      from view.invoice_line l
      cross join lateral jsonb_array_elements(l.stretches) with ordinality s(part, n)
      where %s order by l.line, s.n""";

  /** A line, without stretches until it is printed. */
  public record Line(
      int number,
      TimesheetId timesheet,
      String expert,
      String discipline,
      String project,
      Rate rate,
      long seconds,
      Money amount,
      List<Product> products) {

    private Line with(List<Product> printed) {
      return new Line(
          number, timesheet, expert, discipline, project, rate, seconds, amount, printed);
    }
  }

  /**
   * Seconds to date times the rate, less seconds before times the rate. Nothing comes before a
   * segment's first second.
   */
  public record Product(Stretch stretch, Money toDate, Money before) {

    static Product of(Stretch stretch, Rate rate) {
      return new Product(stretch, rate.worth(stretch.to()), rate.worth(stretch.from()));
    }

    /** Whether it starts later than the segment's first second. */
    public boolean hasBefore() {
      return stretch.from() != 0;
    }
  }

  private record Part(int line, Stretch stretch) {}

  /** The lines of an invoice, by its key. */
  public Paged<Line> of(String invoice, int page) {
    Where where = Where.of("l.invoice = ?", invoice);
    Paged<Line> bare = lists.page(new Listing<>(LINES, PrintedLines::line), where, page);
    TreeMap<Integer, List<Stretch>> stretches = new TreeMap<>();
    lists
        .all(STRETCHES, where, PrintedLines::part)
        .forEach(part ->
            stretches.computeIfAbsent(part.line(), line -> new ArrayList<>()).add(part.stretch()));
    List<Line> printed = bare.rows().stream()
        .map(line -> line.with(products(stretches.getOrDefault(line.number(), List.of()), line)))
        .toList();
    return new Paged<>(printed, bare.count(), bare.page());
  }

  private static List<Product> products(List<Stretch> stretches, Line line) {
    return stretches.stream().map(stretch -> Product.of(stretch, line.rate())).toList();
  }

  private static Part part(ResultSet row, int n) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    Money amount = Money.of(row.getString("amount"), currency);
    return new Part(
        row.getInt("line"), new Stretch(row.getLong("first"), row.getLong("last"), amount));
  }

  private static Line line(ResultSet row, int n) throws SQLException {
    PayWeek week = PayWeek.parse(row.getString("week_start") + "@" + row.getString("calendar"));
    return new Line(
        row.getInt("line"),
        new TimesheetId(new ContractId(row.getString("contract")), week),
        row.getString("expert"),
        row.getString("discipline"),
        row.getString("project"),
        Rate.parse(row.getString("rate")),
        row.getLong("seconds"),
        new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))),
        List.of());
  }
}
