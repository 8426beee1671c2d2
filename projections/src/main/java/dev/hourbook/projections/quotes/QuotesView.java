package dev.hourbook.projections.quotes;

import dev.hourbook.ledger.quote.QuoteEvent;
import dev.hourbook.ledger.quote.QuoteEvent.QuoteLocked;
import dev.hourbook.ledger.quote.QuoteEvent.QuoteWithdrawn;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.View;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Quotes that were locked, and those that were withdrawn; a house locks a handful a week. */
public final class QuotesView implements View {

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public QuotesView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.quote");
  }

  @Override
  public Batch open() {
    return new QuotesBatch();
  }

  private final class QuotesBatch implements Batch {

    private final List<Recorded> taken = new ArrayList<>();

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof QuoteEvent) {
        taken.add(recorded);
      }
    }

    @Override
    public void write() {
      taken.forEach(recorded -> apply((QuoteEvent) recorded.event(), recorded.position()));
      taken.clear();
    }
  }

  private void apply(QuoteEvent event, long position) {
    switch (event) {
      case QuoteLocked e -> lock(e, position);
      case QuoteWithdrawn e -> withdraw(e);
    }
  }

  private void lock(QuoteLocked e, long position) {
    jdbc.update(
        """
        insert into view.quote (quotes, reference, position, pair, rate, valid_from, valid_until,
          reason, at, by_whom, approved_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        e.quotes().text(),
        e.reference(),
        position,
        e.pair().text(),
        e.rate().toString(),
        Timestamp.from(e.from()),
        Timestamp.from(e.until()),
        e.reason(),
        Timestamp.from(e.at()),
        e.by().key(),
        e.approvedBy().key());
  }

  private void withdraw(QuoteWithdrawn e) {
    String sql = """
        update view.quote set withdrawn_at = ?, withdrawn_by = ?, withdrawn_because = ?
        where quotes = ? and reference = ?""";
    Timestamp at = Timestamp.from(e.at());
    jdbc.update(sql, at, e.by().key(), e.reason(), e.quotes().text(), e.reference());
  }
}
