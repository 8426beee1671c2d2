package dev.hourbook.projections.items;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
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

/** Items of valued work, by the sheet they lie on or the document that holds them. */
public record ItemLists(Lists lists) {

  private static final String PAYOUT = "payout:";

  private static final String ITEMS = """
      select i.item, i.side, i.timesheet, i.client, i.discipline, i.day, i.currency, i.rate,
        i.seconds, i.minor, i.before_seconds, i.document, v.number
      from view.item i left join view.invoice v on 'invoice:' || v.invoice = i.document
      where %s order by i.side, i.day, i.rate, i.before_seconds, i.item""";

  private static final String SUMS = """
      select i.side, i.currency, sum(i.seconds), sum(i.minor)
      from view.item i where %s group by 1, 2 order by 1, 2""";

  /** An item; its amount is the worth of before and seconds less the worth of before. */
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
      Optional<String> document,
      Optional<String> invoiceNumber) {

    /** The payout that holds it, if one does. */
    public Optional<String> payout() {
      return document
          .filter(held -> held.startsWith(PAYOUT))
          .map(held -> held.substring(PAYOUT.length()));
    }
  }

  /** What the items of one side and currency come to. */
  public record SideSum(String side, long seconds, Money amount) {}

  /** The items of a sheet, bill side first. */
  public Paged<ItemRow> ofSheet(String timesheet, int page) {
    return page(Where.of("i.timesheet = ?", timesheet), page);
  }

  /** What the items of a sheet come to. */
  public List<SideSum> sumsOfSheet(String timesheet) {
    return lists.all(SUMS, Where.of("i.timesheet = ?", timesheet), ItemLists::sum);
  }

  /** The items that a payout holds. */
  public Paged<ItemRow> ofPayout(String payout, int page) {
    return page(Where.of("i.document = ?", PAYOUT + payout), page);
  }

  /** What the items that a payout holds come to. */
  public List<SideSum> sumsOfPayout(String payout) {
    return lists.all(SUMS, Where.of("i.document = ?", PAYOUT + payout), ItemLists::sum);
  }

  private Paged<ItemRow> page(Where where, int page) {
    return lists.page(new Listing<>(ITEMS, ItemLists::row), where, page);
  }

  private static SideSum sum(ResultSet row, int n) throws SQLException {
    Currency currency = Currency.getInstance(row.getString(2));
    return new SideSum(row.getString(1), row.getLong(3), new Money(row.getLong(4), currency));
  }

  private static ItemRow row(ResultSet row, int n) throws SQLException {
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
        new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))),
        Optional.ofNullable(row.getString("document")),
        Optional.ofNullable(row.getString("number")));
  }
}
