package dev.hourbook.projections.export;

import dev.hourbook.ledger.chart.AccountKind;
import dev.hourbook.ledger.chart.LegalEntity;
import dev.hourbook.ledger.chart.Unit;
import dev.hourbook.projections.books.LongRead;
import dev.hourbook.projections.statements.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The house's journal of some accounting dates up to a place in the log. The journal only grows, so
 * that everything asked of one extract is of one moment, whatever is booked meanwhile.
 */
public record JournalExtract(JdbcTemplate jdbc, Span span, long upTo) {

  private static final String WITHIN = """
      entity = ? and position <= ? and recorded_on <= ?""";

  private static final String LEGS = """
      select p.*, e.event from view.posting_by_day p join view.journal_entry e using (position)
      where p.entity = ? and p.position <= ? and p.recorded_on <= ?
        and e.booked_on between ? and ?
      order by e.booked_on, position, p.leg""";

  private static final String ENTRIES = """
      select count(*), min(booked_on) from view.journal_entry
      where position <= ? and (recorded_at at time zone 'UTC')::date <= ?
        and booked_on between ? and ?""";

  /** A result is summed over its accounts; whatever else is there is carried by its own. */
  private static final String OPENING = """
      select case when split_part(account, ':', 1) in ('%s', '%s') then '%s' else account end,
        unit, sum(amount)
      from view.posting_by_day where %s and booked_on < ?
      group by 1, 2 having sum(amount) <> 0 order by 1, 2""".formatted(
          AccountKind.REVENUE.top(), AccountKind.EXPENSE.top(), OpeningLine.RESULT, WITHIN);

  /** How many entries there are and the first one's accounting date. */
  public record Extent(long entries, Optional<LocalDate> first) {}

  /** Told of every entry before its legs. */
  public interface Reader {
    /** An entry begins. */
    void entry(PostedEntry entry);

    /** The next leg of the entry. */
    void leg(PostedEntry entry, PostedLeg leg);
  }

  /** Everything that is in the journal now. */
  public static JournalExtract of(JdbcTemplate jdbc, Span span) {
    String head = "select coalesce(max(position), -1) from view.journal_entry";
    return new JournalExtract(
        jdbc, span, jdbc.query(head, (row, n) -> row.getLong(1)).getFirst());
  }

  /** Its size. */
  public Extent extent() {
    return jdbc.query(
            ENTRIES,
            (row, n) ->
                new Extent(row.getLong(1), Optional.ofNullable(row.getObject(2, LocalDate.class))),
            upTo,
            span.knownAt(),
            span.from(),
            span.asOf())
        .getFirst();
  }

  /** The units of the whole book, in the order of their names. */
  public List<Unit> units() {
    return jdbc.query(
        "select distinct unit from view.booked_rollup order by 1",
        (row, n) -> new Unit(row.getString(1)));
  }

  /**
   * What stood in the accounts when the period began: nothing without a first day. It sums to zero
   * unit by unit, as every entry before it did.
   */
  public List<OpeningLine> opening() {
    List<OpeningLine> lines = new ArrayList<>();
    if (span.from().isAfter(LocalDate.MIN)) {
      LongRead.of(
          jdbc,
          OPENING,
          row -> lines.add(
              new OpeningLine(row.getString(1), new Unit(row.getString(2)), row.getLong(3))),
          LegalEntity.MAIN.key(),
          upTo,
          span.knownAt(),
          span.from());
    }
    return lines;
  }

  /** Hands out entries by accounting date and place in the log, in constant memory. */
  public void forEach(Reader reader) {
    LongRead.of(
        jdbc,
        LEGS,
        new PostedRows(reader),
        LegalEntity.MAIN.key(),
        upTo,
        span.knownAt(),
        span.from(),
        span.asOf());
  }
}
