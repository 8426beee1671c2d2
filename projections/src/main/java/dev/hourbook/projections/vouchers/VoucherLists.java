package dev.hourbook.projections.vouchers;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.paging.Listing;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Paged;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Vouchers by their lines, the latest first. */
public record VoucherLists(Lists lists) {

  private static final String LINES = """
      select v.voucher, v.state, v.booked_on, v.until, l.account, l.currency, l.minor, v.reason,
        v.asked_by, v.approved_by
      from view.voucher v join view.voucher_line l on l.voucher = v.voucher
      where %s order by v.booked_on desc, v.position desc, l.line""";

  private static final String DUE = "select voucher from view.voucher where %s order by voucher";

  /** A line with what its voucher says; a debit is positive. */
  public record Line(
      String voucher,
      String state,
      LocalDate bookedOn,
      Optional<LocalDate> until,
      String account,
      Money amount,
      String reason,
      String by,
      String approvedBy) {}

  /** All lines, or those of vouchers in one state. */
  public List<Line> lines(Optional<String> state) {
    return lists.all(LINES, in(state), VoucherLists::line);
  }

  /** A page of them. */
  public Paged<Line> page(int page) {
    return lists.page(new Listing<>(LINES, VoucherLists::line), Where.ALL, page);
  }

  /** The pending vouchers whose last day is before the given one. */
  public List<String> dueBefore(LocalDate day) {
    return lists.all(
        DUE, Where.of("state = 'pending'").and("until < ?", day), (row, n) -> row.getString(1));
  }

  private static Where in(Optional<String> state) {
    return state.map(word -> Where.of("v.state = ?", word)).orElse(Where.ALL);
  }

  private static Line line(ResultSet row, int n) throws SQLException {
    return new Line(
        row.getString("voucher"),
        row.getString("state"),
        row.getObject("booked_on", LocalDate.class),
        Optional.ofNullable(row.getObject("until", LocalDate.class)),
        row.getString("account"),
        new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))),
        row.getString("reason"),
        row.getString("asked_by"),
        row.getString("approved_by"));
  }
}
