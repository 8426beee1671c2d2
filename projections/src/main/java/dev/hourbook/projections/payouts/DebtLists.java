package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Debtors;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What experts owe back, the oldest first. */
public record DebtLists(Lists lists) {

  private static final String DEBTS = """
      select payout, expert, currency, since, borne_minor, offset_minor, lost_minor, asked_minor,
        asked_by
      from view.debt where %s order by since, payout""";

  private static final String OPEN = """
      select expert, payout from view.debt
      where expert = any(?) and borne_minor > offset_minor + lost_minor
      order by since, payout""";

  /** A payout books what it keeps as it is planned, so under the position of that. */
  private static final String KEPT = """
      select substr(p.document, 8), -p.amount, p.unit from view.posting p
      where p.account = 'assets:expert-receivable' and p.amount < 0 and p.position in (
        select position from view.posting
        where document = ? and account = 'liabilities:expert-payable:reserved'
          and item is null and amount > 0)
      order by p.leg""";

  /** What a payout keeps for the debt of another. */
  public record Kept(String debt, Money amount) {}

  /** What a payout keeps, debt by debt. */
  public List<Kept> keptBy(String payout) {
    return lists
        .jdbc()
        .query(
            KEPT,
            (row, n) -> new Kept(
                row.getString(1),
                new Money(row.getLong(2), Currency.getInstance(row.getString(3)))),
            "payout:" + payout);
  }

  /**
   * What is owed of one payout: borne, less what later payouts keep, less what was given up.
   *
   * @param asked what somebody asks to write off; 0 if nobody does
   */
  public record Row(
      String payout,
      String expert,
      Instant since,
      Money borne,
      Money offset,
      Money lost,
      Money asked,
      String askedBy) {

    /** What is open. */
    public Money owed() {
      return borne.minus(offset).minus(lost);
    }
  }

  /** Of one expert, settled ones too. */
  public List<Row> ofExpert(String expert) {
    return lists.all(DEBTS, Where.of("expert = ?", expert), DebtLists::row);
  }

  /** Of which payouts those who are due something may owe some back. */
  public Debtors of(Collection<PlannedPayout> due) {
    Map<ExpertId, List<PayoutId>> found = new HashMap<>();
    lists
        .jdbc()
        .query(
            OPEN,
            row -> {
              found
                  .computeIfAbsent(new ExpertId(row.getString(1)), e -> new ArrayList<>())
                  .add(new PayoutId(row.getString(2)));
            },
            (Object) due.stream().map(one -> one.expert().key()).toArray(String[]::new));
    return new Debtors(found);
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new Row(
        row.getString("payout"),
        row.getString("expert"),
        row.getTimestamp("since").toInstant(),
        new Money(row.getLong("borne_minor"), currency),
        new Money(row.getLong("offset_minor"), currency),
        new Money(row.getLong("lost_minor"), currency),
        new Money(row.getLong("asked_minor"), currency),
        row.getString("asked_by"));
  }
}
