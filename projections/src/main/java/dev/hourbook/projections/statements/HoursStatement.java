package dev.hourbook.projections.statements;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Book;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where every recorded second stands on one side, in seconds: what was worked and what older books
 * left is at its places, each second at one. Rounding is among the places, negative where more is
 * billed than was worked.
 */
public record HoursStatement(Book book, long worked, long carriedOver, List<Balance> places) {

  private static final Set<Account> WORKED =
      EnumSet.of(Account.CLIENT_WORKED, Account.EXPERT_WORKED);

  private static final Set<Account> BEFORE_CUT_OVER =
      EnumSet.of(Account.CLIENT_BEFORE_CUT_OVER, Account.EXPERT_BEFORE_CUT_OVER);

  /** The client's side and the expert's. */
  public static List<HoursStatement> of(List<Balance> balances) {
    return List.of(of(Book.CLIENT_TIME, balances), of(Book.EXPERT_TIME, balances));
  }

  private static HoursStatement of(Book book, List<Balance> balances) {
    List<Balance> own =
        balances.stream().filter(balance -> balance.account().book() == book).toList();
    return new HoursStatement(
        book,
        taken(own, WORKED),
        taken(own, BEFORE_CUT_OVER),
        own.stream()
            .filter(balance -> !WORKED.contains(balance.account()))
            .filter(balance -> !BEFORE_CUT_OVER.contains(balance.account()))
            .toList());
  }

  /** Sources go down as seconds come in. */
  private static long taken(List<Balance> own, Set<Account> sources) {
    return own.stream()
        .filter(balance -> sources.contains(balance.account()))
        .mapToLong(balance -> Math.negateExact(balance.amount()))
        .sum();
  }

  /** The seconds at all places. */
  public long placed() {
    return places.stream().mapToLong(Balance::amount).sum();
  }

  /** Seconds that are nowhere, or negative if some are in two places. */
  public long missing() {
    return worked + carriedOver - placed();
  }
}
