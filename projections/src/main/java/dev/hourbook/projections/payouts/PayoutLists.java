package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.WithholdingRate;
import dev.hourbook.ledger.quote.Exchanged;
import dev.hourbook.projections.paging.Listing;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Paged;
import dev.hourbook.projections.paging.Where;
import dev.hourbook.projections.quotes.StoredExchange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Payouts, of a run or of an expert. */
public record PayoutLists(Lists lists) {

  private static final String PAYOUTS = """
      select p.payout, p.run, p.expert, p.rail, p.currency, p.seconds, p.minor, p.offset_minor,
        p.withheld_minor, p.withheld_rate, p.withheld_statute, p.state, p.paid_on, p.reference,
        %s
      from view.payout p join view.pay_run r on r.run = p.run
      where %%s order by r.position desc, p.payout""".formatted(StoredExchange.COLUMNS);

  private static final String SUMS = """
      select p.currency, count(*), sum(p.seconds), sum(p.minor),
        count(*) filter (where p.stands = 'paid'), sum(p.offset_minor), sum(p.withheld_minor)
      from view.payout p where p.stands <> 'free' and %s group by 1 order by 1""";

  /**
   * A payout and where it stands: what was due, the tax on it, what of the rest is kept for debts.
   *
   * @param rate by which tax is withheld; nothing if none is
   * @param exchanged what is sent for the net in another currency; nothing if it is sent as it is
   */
  public record PayoutRow(
      String payout,
      String run,
      String expert,
      String rail,
      long seconds,
      Money amount,
      Money withheld,
      @Nullable WithholdingRate rate,
      Money offset,
      String state,
      @Nullable LocalDate paidOn,
      @Nullable String reference,
      @Nullable Exchanged exchanged) {

    /** What is paid, in what it was earned in. */
    public Money net() {
      return amount.minus(withheld).minus(offset);
    }

    /** Whether anything is withheld or kept. */
    public boolean isLess() {
      return !net().equals(amount);
    }
  }

  /** What payouts in one currency come to, the cancelled ones left out. */
  public record PayoutSum(
      long count, long paid, long seconds, Money amount, Money withheld, Money offset) {

    /** What is paid, in what it was earned in. */
    public Money net() {
      return amount.minus(withheld).minus(offset);
    }

    /** Whether anything is withheld or kept. */
    public boolean isLess() {
      return !net().equals(amount);
    }
  }

  /** The payouts of a run. */
  public Paged<PayoutRow> ofRun(String run, int page) {
    return page(Where.of("p.run = ?", run), page);
  }

  /** What a run's payouts come to. */
  public List<PayoutSum> sumsOfRun(String run) {
    return lists.all(SUMS, Where.of("p.run = ?", run), PayoutLists::sum);
  }

  /** The payouts of an expert, of the latest run first. */
  public Paged<PayoutRow> ofExpert(String expert, int page) {
    return page(Where.of("p.expert = ?", expert), page);
  }

  /** What an expert's payouts come to. */
  public List<PayoutSum> sumsOfExpert(String expert) {
    return lists.all(SUMS, Where.of("p.expert = ?", expert), PayoutLists::sum);
  }

  /** One payout. */
  public Optional<PayoutRow> payout(String payout) {
    return lists.first(PAYOUTS, Where.of("p.payout = ?", payout), PayoutLists::row);
  }

  private static @Nullable WithholdingRate rate(ResultSet row) throws SQLException {
    String statute = row.getString("withheld_statute");
    return statute == null ? null : new WithholdingRate(row.getInt("withheld_rate"), statute);
  }

  private Paged<PayoutRow> page(Where where, int page) {
    return lists.page(new Listing<>(PAYOUTS, PayoutLists::row), where, page);
  }

  private static PayoutSum sum(ResultSet row, int n) throws SQLException {
    Currency currency = Currency.getInstance(row.getString(1));
    return new PayoutSum(
        row.getLong(2),
        row.getLong(5),
        row.getLong(3),
        new Money(row.getLong(4), currency),
        new Money(row.getLong(7), currency),
        new Money(row.getLong(6), currency));
  }

  private static PayoutRow row(ResultSet row, int n) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new PayoutRow(
        row.getString("payout"),
        row.getString("run"),
        row.getString("expert"),
        row.getString("rail"),
        row.getLong("seconds"),
        new Money(row.getLong("minor"), currency),
        new Money(row.getLong("withheld_minor"), currency),
        rate(row),
        new Money(row.getLong("offset_minor"), currency),
        row.getString("state"),
        row.getObject("paid_on", LocalDate.class),
        row.getString("reference"),
        StoredExchange.read(row));
  }
}
