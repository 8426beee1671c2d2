package dev.hourbook.projections.items;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.projections.journal.Measure;
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

/**
 * Items of valued work, by the sheet they lie on or the document that holds them. What a sheet's
 * items come to is what the journal still has of them; a document lists them as it took them.
 */
public record ItemLists(Lists lists) {

  private static final String PAYOUT = "payout:";

  private static final String COLUMNS = """
      select i.item, i.side, i.timesheet, i.client, i.discipline, i.day, i.currency, i.rate,
        i.seconds, i.minor, i.before_seconds, i.document, v.number,
      """;

  private static final String FROM = """
       from view.item i left join view.invoice v on 'invoice:' || v.invoice = i.document
      """;

  private static final String ORDER =
      " where %s order by i.side, i.day, i.rate, i.before_seconds, i.item";

  private static final String AS_TAKEN =
      COLUMNS + "i.seconds as live_seconds, i.minor as live_minor" + FROM + ORDER;

  /**
   * Adds {@code live.seconds} and {@code live.minor}: what the journal says of an item {@code i} of
   * {@code view.item} on its own side.
   */
  public static final String LIVE = " cross join lateral (select case i.side when 'bill' then "
      + Measure.BILLABLE_SECONDS.sql() + " else " + Measure.EARNED_SECONDS.sql()
      + " end as seconds, case i.side when 'bill' then " + Measure.REVENUE.sql() + " else "
      + Measure.PAY.sql() + " end as minor from view.posting p where p.item = i.item) live ";

  private static final String AS_IT_IS =
      COLUMNS + "live.seconds as live_seconds, live.minor as live_minor" + FROM + LIVE + ORDER;

  private static final String BY_SIDE = " where %s group by 1, 2 order by 1, 2";

  private static final String TAKEN_SUMS =
      "select i.side, i.currency, sum(i.seconds), sum(i.minor) from view.item i" + BY_SIDE;

  private static final String LIVE_SUMS =
      "select i.side, i.currency, sum(live.seconds), sum(live.minor) from view.item i" + LIVE
          + BY_SIDE;

  /** What an item comes to. */
  public record Live(long seconds, Money amount) {}

  /**
   * An item as it was valued, its amount the worth of before and seconds less the worth of before,
   * and what of it counts.
   */
  public record ItemRow(
      String item,
      String side,
      String timesheet,
      String client,
      String discipline,
      LocalDate day,
      Rate rate,
      long before,
      long seconds,
      Money amount,
      Live live,
      Optional<String> document,
      Optional<String> invoiceNumber) {

    /** The payout that holds it, if one does. */
    public Optional<String> payout() {
      return document
          .filter(held -> held.startsWith(PAYOUT))
          .map(held -> held.substring(PAYOUT.length()));
    }

    /** Whether it counts less than it was valued at: removed, conceded, repriced or repointed. */
    public boolean isTakenBack() {
      return live.seconds() != seconds || !live.amount().equals(amount);
    }
  }

  /** What the items of one side and currency come to. */
  public record SideSum(String side, long seconds, Money amount) {}

  /** The items of a sheet, bill side first. */
  public Paged<ItemRow> ofSheet(String timesheet, int page) {
    return page(AS_IT_IS, Where.of("i.timesheet = ?", timesheet), page);
  }

  /** What the items of a sheet come to. */
  public List<SideSum> sumsOfSheet(String timesheet) {
    return lists.all(LIVE_SUMS, Where.of("i.timesheet = ?", timesheet), ItemLists::sum);
  }

  /** The items that a payout holds. */
  public Paged<ItemRow> ofPayout(String payout, int page) {
    return page(AS_TAKEN, Where.of("i.document = ?", PAYOUT + payout), page);
  }

  /** What the items that a payout holds come to. */
  public List<SideSum> sumsOfPayout(String payout) {
    return lists.all(TAKEN_SUMS, Where.of("i.document = ?", PAYOUT + payout), ItemLists::sum);
  }

  private Paged<ItemRow> page(String sql, Where where, int page) {
    return lists.page(new Listing<>(sql, ItemLists::row), where, page);
  }

  private static SideSum sum(ResultSet row, int n) throws SQLException {
    Currency currency = Currency.getInstance(row.getString(2));
    return new SideSum(row.getString(1), row.getLong(3), new Money(row.getLong(4), currency));
  }

  private static ItemRow row(ResultSet row, int n) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new ItemRow(
        row.getString("item"),
        row.getString("side"),
        row.getString("timesheet"),
        row.getString("client"),
        row.getString("discipline"),
        row.getObject("day", LocalDate.class),
        Rate.parse(row.getString("rate")),
        row.getLong("before_seconds"),
        row.getLong("seconds"),
        new Money(row.getLong("minor"), currency),
        new Live(row.getLong("live_seconds"), new Money(row.getLong("live_minor"), currency)),
        Optional.ofNullable(row.getString("document")),
        Optional.ofNullable(row.getString("number")));
  }
}
