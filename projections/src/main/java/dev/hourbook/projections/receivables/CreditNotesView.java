package dev.hourbook.projections.receivables;

import dev.hourbook.ledger.invoice.CreditLine;
import dev.hourbook.ledger.invoice.CreditNoteEvent;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditNoteIssued;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditOffset;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditRefunded;
import dev.hourbook.ledger.invoice.CreditNoteEvent.DifferenceCredited;
import dev.hourbook.ledger.invoice.InvoiceLine;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** Credit notes with their lines, and what each leaves to its client. */
public final class CreditNotesView implements View {

  private static final String INSERT = """
      insert into view.credit_note (note, number, invoice, client, issued_on, currency, seconds,
        minor, off_due_minor, to_balance_minor, left_minor, reason, issued_by, approved_by)
      select note, number, invoice, client, issued_on, currency, seconds, minor, minor - to_balance,
        to_balance, to_balance, reason, issued_by, approved_by
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::bigint[],
        ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[]) n(note, number, invoice, client,
        issued_on, currency, seconds, minor, to_balance, reason, issued_by, approved_by)""";

  private static final String INSERT_LINE = """
      insert into view.credit_note_line (note, line, invoice_line, contract, expert, discipline,
        project, calendar, week_start, rate, currency, seconds, minor, disposition)
      select * from unnest(?::text[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::text[], ?::date[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
        ?::text[])""";

  private static final String USE = """
      update view.credit_note c set left_minor = left_minor - n.used
      from unnest(?::text[], ?::bigint[]) n(note, used) where c.note = n.note""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public CreditNotesView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.credit_note_line", "view.credit_note");
  }

  @Override
  public Batch open() {
    return new CreditNotes();
  }

  private final class CreditNotes implements Batch {

    private final Rows notes = new Rows(
        jdbc, INSERT, "text", "text", "text", "text", "date", "text", "int8", "int8", "int8",
        "text", "text", "text");
    private final Rows lines = new Rows(
        jdbc,
        INSERT_LINE,
        "text",
        "int4",
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
    private final Upserts<String, Long> used = new Upserts<>(Math::addExact);

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof CreditNoteEvent event) {
        switch (event) {
          case CreditNoteIssued e -> issued(e);
          case DifferenceCredited e -> difference(e);
          case CreditOffset e -> used.put(e.creditNote().key(), e.amount().minor());
          case CreditRefunded e -> used.put(e.creditNote().key(), e.amount().minor());
        }
      }
    }

    private void issued(CreditNoteIssued e) {
      notes.add(
          e.creditNote().key(),
          e.number(),
          e.invoice().key(),
          e.client().key(),
          e.issuedOn(),
          e.total().currency().toString(),
          e.seconds(),
          e.total().minor(),
          e.toBalance().minor(),
          e.reason(),
          e.by().key(),
          e.approvedBy().key());
      for (int i = 0; i < e.lines().size(); i++) {
        line(e.creditNote().key(), i + 1, e.lines().get(i));
      }
    }

    private void difference(DifferenceCredited e) {
      notes.add(
          e.creditNote().key(),
          e.number(),
          e.invoice().key(),
          e.client().key(),
          e.issuedOn(),
          e.total().currency().toString(),
          e.lines().stream().mapToLong(InvoiceLine::seconds).sum(),
          e.total().minor(),
          e.toBalance().minor(),
          e.reason(),
          e.by().key(),
          e.approvedBy().key());
      for (int i = 0; i < e.lines().size(); i++) {
        pair(e.creditNote().key(), i + 1, e.lines().get(i));
      }
    }

    private void line(String note, int number, CreditLine line) {
      lines.add(
          note,
          number,
          line.line(),
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
          line.disposition().name().toLowerCase(Locale.ROOT));
    }

    /** A credit is above nothing, so a pair's lines have the other sign here. */
    private void pair(String note, int number, InvoiceLine line) {
      lines.add(
          note,
          number,
          null,
          line.contract().key(),
          line.expert().key(),
          line.discipline().name(),
          line.project(),
          line.week().calendar().toString(),
          line.week().start(),
          line.rate().toString(),
          line.amount().currency().toString(),
          -line.seconds(),
          -line.amount().minor(),
          "difference");
    }

    @Override
    public void write() {
      notes.write();
      lines.write();
      Rows rows = new Rows(jdbc, USE, "text", "int8");
      used.drain(rows::add);
      rows.write();
    }
  }
}
