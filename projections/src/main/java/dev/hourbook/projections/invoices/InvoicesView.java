package dev.hourbook.projections.invoices;

import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceCarriedOver;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.invoice.InvoiceLine;
import dev.hourbook.ledger.invoice.Stretch;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.View;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finalised invoices and their lines. */
public final class InvoicesView implements View {

  private static final String INSERT = """
      insert into view.invoice (invoice, number, series, client, first_day, end_day, issued_on,
        due_on, currency, seconds, minor, position)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[],
        ?::date[], ?::date[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[])""";

  private static final String INSERT_LINE = """
      insert into view.invoice_line (invoice, line, contract, expert, discipline, project, calendar,
        week_start, rate, currency, seconds, minor, stretches)
      select * from unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::date[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::jsonb[])""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public InvoicesView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.invoice_line", "view.invoice");
  }

  @Override
  public Batch open() {
    return new InvoicesBatch();
  }

  private final class InvoicesBatch implements Batch {

    private final Rows invoices = new Rows(
        jdbc, INSERT, "text", "text", "text", "text", "date", "date", "date", "date", "text",
        "int8", "int8", "int8");
    private final Rows lines = new Rows(
        jdbc,
        INSERT_LINE,
        "text",
        "int4",
        "text",
        "text",
        "text",
        "text",
        "text",
        "date",
        "text",
        "text",
        "int8",
        "int8",
        "text");

    @Override
    public void take(Recorded recorded) {
      switch (recorded.event()) {
        case InvoiceFinalised e -> {
          add(e);
          for (int i = 0; i < e.lines().size(); i++) {
            add(e.invoice().key(), i + 1, e.lines().get(i));
          }
        }
        case InvoiceCarriedOver e -> add(e, recorded.position());
        default -> {}
      }
    }

    /** Older books know which days it billed; here it stands on the day of its issue. */
    private void add(InvoiceCarriedOver e, long position) {
      invoices.add(
          e.invoice().key(),
          e.number(),
          "carried-over",
          e.client().key(),
          e.issuedOn(),
          e.issuedOn().plusDays(1),
          e.issuedOn(),
          e.dueOn(),
          e.due().currency().toString(),
          e.seconds(),
          e.due().minor(),
          position);
    }

    private void add(InvoiceFinalised e) {
      invoices.add(
          e.invoice().key(),
          e.number(),
          e.series().text(),
          e.client().key(),
          e.days().first(),
          e.days().end(),
          e.issuedOn(),
          e.dueOn(),
          e.total().currency().toString(),
          e.seconds(),
          e.total().minor(),
          e.position());
    }

    private void add(String invoice, int number, InvoiceLine line) {
      lines.add(
          invoice,
          number,
          line.contract().key(),
          line.expert().key(),
          line.discipline().name(),
          line.project(),
          line.week().calendar().toString(),
          line.week().start(),
          line.rate().toString(),
          line.amount().currency().toString(),
          line.seconds(),
          line.amount().minor(),
          json(line.stretches()));
    }

    @Override
    public void write() {
      invoices.write();
      lines.write();
    }
  }

  /** Numbers and plain decimals only, so nothing needs escaping. */
  private static String json(List<Stretch> stretches) {
    return stretches.stream()
        .map(s -> "{\"from\":%d,\"to\":%d,\"amount\":\"%s\"}"
            .formatted(s.from(), s.to(), s.amount().decimal()))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
