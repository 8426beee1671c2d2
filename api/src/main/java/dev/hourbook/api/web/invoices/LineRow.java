package dev.hourbook.api.web.invoices;

import dev.hourbook.api.web.invoices.PrintedLine.Span;
import dev.hourbook.api.web.json.Amount;
import dev.hourbook.ledger.invoice.InvoiceLine;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One line: an expert's hours of one contract, week and rate, with the sum as it is printed. */
record LineRow(
    String contract,
    String expert,
    String discipline,
    String project,
    String week,
    Amount rate,
    long seconds,
    String hours,
    Amount amount,
    String formula) {

  static final String SELECT = """
      select contract, expert, discipline, project, week_start || '@' || calendar, rate, seconds,
        minor, currency, stretches
      from view.invoice_line where invoice = ? order by line""";

  private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};

  static LineRow read(ResultSet row, int n) throws SQLException {
    Rate rate = Rate.parse(row.getString(6));
    Money amount = new Money(row.getLong(8), rate.currency());
    List<Span> spans = JsonMapper.shared().readValue(row.getString(10), SPANS);
    return new LineRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        Amount.of(rate),
        row.getLong(7),
        PrintedLine.hours(row.getLong(7)),
        Amount.of(row.getLong(8), row.getString(9)),
        PrintedLine.formula(spans, rate, amount));
  }

  static LineRow of(InvoiceLine line) {
    List<Span> spans =
        line.stretches().stream().map(s -> new Span(s.from(), s.to())).toList();
    return new LineRow(
        line.contract().key(),
        line.expert().key(),
        line.discipline().name(),
        line.project(),
        line.week().toString(),
        Amount.of(line.rate()),
        line.seconds(),
        PrintedLine.hours(line.seconds()),
        Amount.of(line.amount()),
        PrintedLine.formula(spans, line.rate(), line.amount()));
  }
}
