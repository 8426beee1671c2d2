package dev.hourbook.projections.conservation;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Book;
import dev.hourbook.ledger.chart.Unit;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.statements.Balance;
import dev.hourbook.projections.statements.Balances;
import dev.hourbook.projections.statements.HoursStatement;
import dev.hourbook.projections.statements.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Conservation of minutes, beside conservation of money: every recorded second is at one place on
 * each side, and at the place that the documents say. What the database refuses (a second on two
 * live documents of a side) and what only the log can tell is checked by {@code verify}.
 */
public record Conservation(Lists lists) {

  private static final String SECONDS = Unit.SECONDS.text();

  /** Every proof, each from the present rows. */
  public List<Proof> proofs() {
    List<Balance> balances = new Balances(lists).of(Span.ALL);
    List<Proof> proofs = new ArrayList<>();
    for (HoursStatement side : HoursStatement.of(balances)) {
      proofs.addAll(of(side));
    }
    proofs.addAll(documents(balances));
    proofs.addAll(money(balances));
    return proofs;
  }

  private List<Proof> of(HoursStatement side) {
    String name = side.book() == Book.CLIENT_TIME ? "client" : "expert";
    return List.of(
        new Proof(
            "every recorded second is in the " + name + "'s book",
            SECONDS,
            "timesheets",
            sum("select coalesce(sum(recorded), 0) from view.timesheet"),
            "time:" + name + ":worked",
            side.worked()),
        new Proof(
            "every second of the " + name + "'s book is at one place",
            SECONDS,
            "worked and carried over",
            side.worked() + side.carriedOver(),
            "all places",
            side.placed()));
  }

  private List<Proof> documents(List<Balance> balances) {
    return List.of(
        new Proof(
            "hours on no invoice are unbilled",
            SECONDS,
            "items without a document",
            sum("select coalesce(sum(seconds), 0) from view.item"
                + " where side = 'bill' and document is null"),
            Account.CLIENT_UNBILLED.path(),
            held(Account.CLIENT_UNBILLED, balances)),
        new Proof(
            "hours in no payout are accrued",
            SECONDS,
            "items without a document",
            sum("select coalesce(sum(seconds), 0) from view.item"
                + " where side = 'pay' and document is null"),
            Account.EXPERT_ACCRUED.path(),
            held(Account.EXPERT_ACCRUED, balances)),
        new Proof(
            "hours of payouts on their way are reserved",
            SECONDS,
            "payouts planned or on their way",
            sum("select coalesce(sum(p.seconds - coalesce(b.back, 0)), 0) from view.payout p"
                + " left join (select payout, sum(borne_seconds) as back from view.clawback"
                + " group by 1) b on b.payout = p.payout"
                + " where p.stands in ('reserved', 'transit')"),
            Account.EXPERT_RESERVED.path(),
            held(Account.EXPERT_RESERVED, balances)));
  }

  private static List<Proof> money(List<Balance> balances) {
    return balances.stream()
        .filter(balance -> balance.account().book() == Book.MONEY)
        .map(Balance::unit)
        .distinct()
        .sorted(Comparator.comparing(Unit::text))
        .map(unit -> new Proof(
            "debits are credits in " + unit.text(),
            unit.text(),
            "debits",
            sum(unit, balances, 1),
            "credits",
            sum(unit, balances, -1)))
        .toList();
  }

  private static long sum(Unit unit, List<Balance> balances, int sign) {
    return balances.stream()
        .filter(balance -> balance.unit().equals(unit))
        .mapToLong(balance -> Math.max(0, sign * balance.amount()))
        .sum();
  }

  private static long held(Account account, List<Balance> balances) {
    return balances.stream()
        .filter(balance -> balance.account() == account)
        .mapToLong(Balance::amount)
        .sum();
  }

  private long sum(String sql) {
    return lists.jdbc().query(sql, (row, n) -> row.getLong(1)).getFirst();
  }
}
