package dev.hourbook.projections.statements;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a client owes: receivables, disputed ones apart, less money that no invoice has taken and
 * less credit. Above nothing the client owes us. What is open adds up to the balance.
 */
public record ClientAccount(List<Movement> movements, List<Open> open) {

  /** The accounts that it is made of. */
  public static final List<Account> ACCOUNTS = List.of(
      Account.RECEIVABLE,
      Account.RECEIVABLE_DISPUTED,
      Account.UNAPPLIED_CASH,
      Account.CLIENT_BALANCE);

  private static final String NAME = """
      case split_part(%1$s, ':', 1)
        when 'invoice' then (select number from view.open_item where 'invoice:' || invoice = %1$s)
        when 'credit-note' then (
          select number from view.credit_note where 'credit-note:' || note = %1$s)
        else coalesce(substr(%1$s, strpos(%1$s, ':') + 1), '') end""";

  private static final String ENTRIES = "select e.booked_on, e.event, "
      + NAME.formatted("l.aggregate_identifier")
      + ", p.unit, sum(p.amount) from view.posting p"
      + " join view.journal_entry e on e.position = p.position"
      + " join book.domain_event l on l.global_index = p.position where %s"
      + " group by e.position, e.booked_on, e.event, l.aggregate_identifier, p.unit";

  private static final String IN_ORDER = " order by p.unit, e.booked_on, e.position";

  private static final String MOVEMENTS = ENTRIES + " having sum(p.amount) <> 0" + IN_ORDER;

  private static final String OPEN = "select p.account, " + NAME.formatted("p.document")
      + " as name, (select due_on from view.open_item where 'invoice:' || invoice = p.document)"
      + " as due, p.unit, sum(p.amount) from view.posting p where %s"
      + " group by p.account, p.document, p.unit having sum(p.amount) <> 0"
      + " order by p.unit, p.account, due, name";

  /** What an event added to what the client owes: {@code invoice.finalised} of INV-2026-0042. */
  public record Movement(LocalDate bookedOn, String event, String document, Money amount) {}

  /** What a document holds in one of the accounts; only invoices have a day they are due on. */
  public record Open(
      Account account, String document, @Nullable LocalDate dueOn, Money amount) {}

  /** The account of a client, all of it from the beginning of the book to the span's end. */
  public static ClientAccount of(Lists lists, String client, Span span) {
    Object paths = ACCOUNTS.stream().map(Account::path).toArray(String[]::new);
    Where where = Where.of("p.client = ?", client)
        .and("p.account = any(?)", paths)
        .and("p.booked_on <= ?", span.asOf())
        .and("(p.recorded_at at time zone 'UTC')::date <= ?", span.knownAt());
    return new ClientAccount(
        lists.all(MOVEMENTS, where, ClientAccount::movement),
        lists.all(OPEN, where, ClientAccount::open));
  }

  /**
   * What made an invoice due and settled it, from its first event on: together what is due. What
   * moved nothing in sum, a dispute or a credit after payment, is among them.
   */
  public static List<Movement> ofInvoice(Lists lists, String invoice) {
    Where where = Where.of("p.document = ?", "invoice:" + invoice)
        .and("p.account in (?, ?)", Account.RECEIVABLE.path(), Account.RECEIVABLE_DISPUTED.path());
    return lists.all(ENTRIES + IN_ORDER, where, ClientAccount::movement);
  }

  private static Movement movement(ResultSet row, int n) throws SQLException {
    return new Movement(
        row.getObject(1, LocalDate.class),
        row.getString(2),
        row.getString(3),
        money(row.getLong(5), row.getString(4)));
  }

  private static Open open(ResultSet row, int n) throws SQLException {
    return new Open(
        Account.ofPath(row.getString(1)).orElseThrow(),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        money(row.getLong(5), row.getString(4)));
  }

  private static Money money(long minor, String currency) {
    return new Money(minor, Currency.getInstance(currency));
  }

  /** The currencies there is anything in. */
  public List<Currency> currencies() {
    return Stream.concat(movements.stream().map(Movement::amount), open.stream().map(Open::amount))
        .map(Money::currency)
        .distinct()
        .toList();
  }

  /** What was owed before a day. */
  public Money before(LocalDate day, Currency currency) {
    return movements.stream()
        .filter(movement -> movement.bookedOn().isBefore(day))
        .map(Movement::amount)
        .filter(amount -> amount.currency().equals(currency))
        .reduce(Money.zero(currency), Money::plus);
  }
}
