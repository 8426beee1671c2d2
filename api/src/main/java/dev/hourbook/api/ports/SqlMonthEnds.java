package dev.hourbook.api.ports;

import dev.hourbook.ledger.chart.LegalEntity;
import dev.hourbook.ledger.period.MonthEnds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** An advisory lock for the order of months, and a table lock for a moment of quiet. */
public final class SqlMonthEnds implements MonthEnds {

  private static final String GROWN = """
      select distinct aggregate_identifier from book.domain_event where global_index > ?""";

  private final JdbcTemplate jdbc;

  /** Locks in the given database. */
  public SqlMonthEnds(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<YearMonth> takeTurn(LegalEntity entity) {
    run("select pg_advisory_xact_lock(hashtextextended('period:' || ?, 0))", entity.key());
    LocalDate first =
        jdbc.queryForObject("select min(booked_on) from view.journal_entry", LocalDate.class);
    return Optional.ofNullable(first).map(YearMonth::from);
  }

  @Override
  public void holdLog() {
    run("select book.hold_log()");
  }

  @Override
  public Set<String> grownSince(long position) {
    return Set.copyOf(jdbc.queryForList(GROWN, String.class, position));
  }

  private void run(String sql, Object... values) {
    jdbc.query(sql, row -> {}, values);
  }
}
