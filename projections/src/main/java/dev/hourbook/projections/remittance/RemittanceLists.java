package dev.hourbook.projections.remittance;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files for banks, the latest first, and their payments. */
public record RemittanceLists(Lists lists) {

  private static final String FILES = """
      select f.file, f.run, f.format, f.execution_on, f.payments, f.currency, f.minor, f.sha256,
        f.at, f.by_whom, f.state, f.reason, f.withdrawn_at, f.withdrawn_by, f.approved_by,
        p.refused, p.paid
      from view.remittance_file f
      cross join lateral (
        select count(*) filter (where r.refused_code <> '') as refused,
          count(*) filter (where r.live and o.state = 'paid') as paid
        from view.remittance_payment r left join view.payout o on o.payout = r.payout
        where r.file = f.file) p
      where %s\s""";

  private static final String LATEST_FIRST = FILES + "order by f.position desc";

  private static final String PAYMENTS = """
      select r.payout, r.end_to_end_id, r.currency, r.minor, r.live, r.refused_code,
        r.refused_reason, coalesce(o.state, '') as state
      from view.remittance_payment r left join view.payout o on o.payout = r.payout
      where %s order by r.payout""";

  /**
   * A file as it was written, and what became of it.
   *
   * @param refused how many of its payments the bank refused
   * @param paid how many are recorded as paid
   */
  public record FileRow(
      String file,
      String run,
      String format,
      LocalDate executionOn,
      long payments,
      Money total,
      String sha256,
      Instant at,
      String by,
      String state,
      String reason,
      @Nullable Instant withdrawnAt,
      String withdrawnBy,
      String approvedBy,
      long refused,
      long paid) {

    /** In words: {@code written, 3 of 12 paid, 1 refused}. */
    public String said() {
      String counted = paid == 0 ? "" : ", " + paid + " of " + payments + " paid";
      return state + counted + (refused == 0 ? "" : ", " + refused + " refused");
    }
  }

  /**
   * One payment of a file.
   *
   * @param live whether the file pays it still
   * @param state of its payout
   */
  public record PaymentRow(
      String payout,
      String endToEndId,
      Money amount,
      boolean live,
      String refusedCode,
      String refusedReason,
      String state) {}

  /** The files of a run. */
  public List<FileRow> ofRun(String run) {
    return lists.all(LATEST_FIRST, Where.of("f.run = ?", run), RemittanceLists::file);
  }

  /** All files. */
  public List<FileRow> all() {
    return lists.all(LATEST_FIRST, Where.ALL, RemittanceLists::file);
  }

  /** At most so many files after one, in the order of their names; of a run, or of all. */
  public List<FileRow> after(String run, String after, int most) {
    Where where = Where.of("f.file > ?", after).and("(? = '' or f.run = ?)", run, run);
    return lists.all(FILES + "order by f.file limit " + most, where, RemittanceLists::file);
  }

  /** One file. */
  public Optional<FileRow> file(String file) {
    return lists.first(FILES, Where.of("f.file = ?", file), RemittanceLists::file);
  }

  /** At most so many payments of a file after a payout, in the order of the payouts' ids. */
  public List<PaymentRow> payments(String file, String after, int most) {
    String some = PAYMENTS + " limit " + most;
    Where where = Where.of("r.file = ?", file).and("r.payout > ?", after);
    return lists.all(some, where, RemittanceLists::payment);
  }

  private static FileRow file(ResultSet row, int n) throws SQLException {
    return new FileRow(
        row.getString("file"),
        row.getString("run"),
        row.getString("format"),
        row.getObject("execution_on", LocalDate.class),
        row.getLong("payments"),
        money(row),
        row.getString("sha256"),
        row.getTimestamp("at").toInstant(),
        row.getString("by_whom"),
        row.getString("state"),
        row.getString("reason"),
        Optional.ofNullable(row.getTimestamp("withdrawn_at"))
            .map(Timestamp::toInstant)
            .orElse(null),
        row.getString("withdrawn_by"),
        row.getString("approved_by"),
        row.getLong("refused"),
        row.getLong("paid"));
  }

  private static PaymentRow payment(ResultSet row, int n) throws SQLException {
    return new PaymentRow(
        row.getString("payout"),
        row.getString("end_to_end_id"),
        money(row),
        row.getBoolean("live"),
        row.getString("refused_code"),
        row.getString("refused_reason"),
        row.getString("state"));
  }

  private static Money money(ResultSet row) throws SQLException {
    return new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency")));
  }
}
