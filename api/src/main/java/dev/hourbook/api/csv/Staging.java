package dev.hourbook.api.csv;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.projections.books.LongRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The staged rows of one source: filled as a stream, handed out by week and contract. */
final class Staging {

  private static final int BATCH = 1_000;
  private static final int CONTRACTS_PER_CHUNK = 100;

  private static final String INSERT = """
      insert into book.staged_entry (source, line, source_id, contract, expert, day, week_start,
        calendar, seconds, activity, description) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String LATER_WITH_SAME_ID = """
      delete from book.staged_entry s using (
        select line, row_number() over w as n,
          (contract, day, seconds, activity, description) =
            (first_value(contract) over w, first_value(day) over w, first_value(seconds) over w,
             first_value(activity) over w, first_value(description) over w) as same
        from book.staged_entry where source = ?
        window w as (partition by source_id order by line)) d
      where s.source = ? and s.line = d.line and d.n > 1
      returning s.line, s.source_id, d.same""";

  private static final String CHUNK = """
      select line, source_id, contract, day, seconds, activity, description from book.staged_entry
      where source = ? and calendar = ? and week_start = ? and contract > ? and contract <= (
        select max(contract) from (
          select distinct contract from book.staged_entry
          where source = ? and calendar = ? and week_start = ? and contract > ?
          order by contract limit ?) next)
      order by contract, source_id""";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final String source;
  private final PayCalendar calendar;
  private final List<Object[]> buffer = new ArrayList<>();

  Staging(JdbcTemplate jdbc, String source, PayCalendar calendar) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(
        new JdbcTransactionManager(Objects.requireNonNull(jdbc.getDataSource())));
    this.source = source;
    this.calendar = calendar;
  }

  void clear() {
    unlimited(() -> jdbc.update("delete from book.staged_entry where source = ?", source));
  }

  /** Staged rows are no events: nobody waits for a statement over all of them. */
  private <T> T unlimited(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> {
      LongRead.lift(jdbc);
      return work.get();
    }));
  }

  void add(StagedEntry entry, String expert) {
    buffer.add(new Object[] {
      source,
      entry.line(),
      entry.sourceId(),
      entry.contract(),
      expert,
      entry.day(),
      calendar.weekOf(entry.day()).start(),
      calendar.toString(),
      entry.seconds(),
      entry.activity(),
      entry.description()
    });
    if (buffer.size() >= BATCH) {
      flush();
    }
  }

  void flush() {
    jdbc.batchUpdate(INSERT, buffer);
    buffer.clear();
  }

  /** A row that repeats an earlier id of the same file. */
  record Repeated(long line, String sourceId, boolean same) {}

  /** Takes out all rows but the first of each id, and says which they were. */
  List<Repeated> dropRepeated() {
    return unlimited(() -> jdbc.query(
        LATER_WITH_SAME_ID,
        (row, n) -> new Repeated(row.getLong(1), row.getString(2), row.getBoolean(3)),
        source,
        source));
  }

  /** The weeks with rows, in order. */
  List<PayWeek> weeks() {
    return unlimited(() -> jdbc.query(
        "select distinct week_start from book.staged_entry where source = ? and calendar = ?"
            + " order by 1",
        (row, n) -> new PayWeek(row.getDate(1).toLocalDate(), calendar),
        source,
        calendar.toString()));
  }

  /** All rows of a week for the next hundred contracts after the given one. */
  List<StagedEntry> chunk(PayWeek week, String after) {
    String weeks = calendar.toString();
    return jdbc.query(
        CHUNK,
        (row, n) -> new StagedEntry(
            row.getLong(1),
            row.getString(2),
            row.getString(3),
            row.getDate(4).toLocalDate(),
            row.getLong(5),
            row.getString(6),
            row.getString(7)),
        source,
        weeks,
        week.start(),
        after,
        source,
        weeks,
        week.start(),
        after,
        CONTRACTS_PER_CHUNK);
  }

  long count(String sql) {
    return unlimited(
        () -> Objects.requireNonNullElse(jdbc.queryForObject(sql, Long.class, source), 0L));
  }

  long rows() {
    return count("select count(*) from book.staged_entry where source = ?");
  }

  /** Days on which one expert has more than 24 h: shown, never refused. */
  long expertDaysOver24h() {
    return count("""
        select count(*) from (
          select from book.staged_entry where source = ?
          group by expert, day having sum(seconds) > 86400) days""");
  }

  long entriesOver24h() {
    return count("select count(*) from book.staged_entry where source = ? and seconds > 86400");
  }
}
