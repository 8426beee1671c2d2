package dev.hourbook.projections.receivables;

import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.receipt.ReceiptEvent;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptApplied;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptCarriedOver;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptRecorded;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptRefunded;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptUnapplied;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What clients paid, and how much of it went to which invoice. */
public final class ReceiptsView implements View {

  private static final String INSERT = """
      insert into view.receipt (receipt, client, received_on, reference, currency, minor,
        unapplied_minor, refunded_minor)
      select r, c, d, f, u, m, m, 0 from unnest(?::text[], ?::text[], ?::date[], ?::text[],
        ?::text[], ?::bigint[]) n(r, c, d, f, u, m)""";

  private static final String USE = """
      update view.receipt r set unapplied_minor = unapplied_minor - n.applied - n.refunded,
        refunded_minor = refunded_minor + n.refunded
      from unnest(?::text[], ?::bigint[], ?::bigint[]) n(receipt, applied, refunded)
      where r.receipt = n.receipt""";

  private static final String APPLY = """
      insert into view.receipt_applied as a (receipt, invoice, minor)
      select * from unnest(?::text[], ?::text[], ?::bigint[])
      on conflict (receipt, invoice) do update set minor = a.minor + excluded.minor""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public ReceiptsView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.receipt_applied", "view.receipt");
  }

  @Override
  public Batch open() {
    return new Receipts();
  }

  private record Came(
      ReceiptId receipt, ClientId client, Money amount, LocalDate on, String reference) {}

  private record Used(long applied, long refunded) {
    Used plus(Used other) {
      return new Used(applied + other.applied, refunded + other.refunded);
    }
  }

  private record Pair(String receipt, String invoice) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER =
        Comparator.comparing(Pair::receipt).thenComparing(Pair::invoice);

    @Override
    public int compareTo(Pair other) {
      return ORDER.compare(this, other);
    }
  }

  private final class Receipts implements Batch {

    private final Rows receipts =
        new Rows(jdbc, INSERT, "text", "text", "date", "text", "text", "int8");
    private final Upserts<String, Used> used = new Upserts<>(Used::plus);
    private final Upserts<Pair, Long> applied = new Upserts<>(Math::addExact);

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof ReceiptEvent event) {
        switch (event) {
          case ReceiptRecorded e ->
            add(new Came(e.receipt(), e.client(), e.amount(), e.receivedOn(), e.reference()));
          case ReceiptCarriedOver e ->
            add(new Came(e.receipt(), e.client(), e.amount(), e.receivedOn(), e.reference()));
          case ReceiptApplied e -> apply(e.receipt(), e.invoice(), e.amount().minor());
          case ReceiptUnapplied e -> apply(e.receipt(), e.invoice(), -e.amount().minor());
          case ReceiptRefunded e ->
            used.put(e.receipt().key(), new Used(0, e.amount().minor()));
        }
      }
    }

    private void add(Came came) {
      receipts.add(
          came.receipt().key(),
          came.client().key(),
          came.on(),
          came.reference(),
          came.amount().currency().toString(),
          came.amount().minor());
    }

    private void apply(ReceiptId receipt, InvoiceId invoice, long minor) {
      used.put(receipt.key(), new Used(minor, 0));
      applied.put(new Pair(receipt.key(), invoice.key()), minor);
    }

    @Override
    public void write() {
      receipts.write();
      Rows uses = new Rows(jdbc, USE, "text", "int8", "int8");
      used.drain((receipt, use) -> uses.add(receipt, use.applied(), use.refunded()));
      uses.write();
      Rows pairs = new Rows(jdbc, APPLY, "text", "text", "int8");
      applied.drain((pair, minor) -> pairs.add(pair.receipt(), pair.invoice(), minor));
      pairs.write();
    }
  }
}
