package dev.hourbook.projections.receivables;

import dev.hourbook.ledger.invoice.InvoiceEvent;
import dev.hourbook.ledger.invoice.InvoiceEvent.DueChanged;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceCarriedOver;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceVoided;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each invoice leaves due. */
public final class OpenItemsView implements View {

  private static final String INSERT = """
      insert into view.open_item (invoice, number, client, currency, issued_on, due_on, due_minor)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[],
        ?::bigint[])""";

  private static final String CHANGE = """
      update view.open_item i set due_minor = n.due, voided_on = n.voided_on
      from unnest(?::text[], ?::bigint[], ?::date[]) n(invoice, due, voided_on)
      where i.invoice = n.invoice""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public OpenItemsView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.open_item");
  }

  @Override
  public Batch open() {
    return new OpenItems();
  }

  private record Left(long due, @Nullable LocalDate voidedOn) {}

  private final class OpenItems implements Batch {

    private final Rows invoices =
        new Rows(jdbc, INSERT, "text", "text", "text", "text", "date", "date", "int8");
    private final Upserts<String, Left> left = Upserts.lastWins();

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof InvoiceEvent event) {
        switch (event) {
          case InvoiceFinalised e ->
            invoices.add(
                e.invoice().key(),
                e.number(),
                e.client().key(),
                e.total().currency().toString(),
                e.issuedOn(),
                e.dueOn(),
                e.total().minor());
          case InvoiceCarriedOver e ->
            invoices.add(
                e.invoice().key(),
                e.number(),
                e.client().key(),
                e.due().currency().toString(),
                e.issuedOn(),
                e.dueOn(),
                e.due().minor());
          case DueChanged e -> left.put(e.invoice().key(), new Left(e.due().minor(), null));
          case InvoiceVoided e -> left.put(e.invoice().key(), new Left(0, e.voidedOn()));
        }
      }
    }

    @Override
    public void write() {
      invoices.write();
      Rows rows = new Rows(jdbc, CHANGE, "text", "int8", "date");
      left.drain((invoice, now) -> rows.add(invoice, now.due(), now.voidedOn()));
      rows.write();
    }
  }
}
