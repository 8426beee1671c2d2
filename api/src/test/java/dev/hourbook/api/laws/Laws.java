package dev.hourbook.api.laws;

import dev.hourbook.api.laws.Held.Standing;
import dev.hourbook.api.laws.RailMoney.Whereabouts;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.timesheet.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What must hold after every act, whatever the history: the facts and the journal agree. */
record Laws(Items items, Expected expected, Journal journal, Seconds seconds, Unworked unworked) {

  private static final List<Account> CLIENT_PLACES =
      List.of(Account.CLIENT_UNBILLED, Account.CLIENT_INVOICED, Account.CLIENT_DISPUTED);
  private static final List<Account> EXPERT_PLACES = List.of(
      Account.EXPERT_ACCRUED, Account.EXPERT_RESERVED, Account.EXPERT_PAID, Account.EXPERT_HELD);
  private static final List<Account> PAYABLES = List.of(
      Account.EXPERT_PAYABLE_ACCRUED,
      Account.EXPERT_PAYABLE_RESERVED,
      Account.PAYOUTS_IN_TRANSIT,
      Account.EXPERT_PAYABLE_HELD);

  /** The first law that does not hold, and where. */
  Optional<String> broken() {
    return items.twice().stream()
        .findFirst()
        .map(twice -> "no item is on two documents: " + twice)
        .or(this::sums)
        .or(() ->
            items.those(held -> true).stream().flatMap(h -> item(h).stream()).findFirst())
        .or(this::owedBack)
        .or(() -> items.rail().filed().broken())
        .or(this::billedAndUnbilled)
        .or(this::estimated)
        .or(seconds::broken)
        .or(this::notWorked);
  }

  private Optional<String> notWorked() {
    return Campaign.isUnworkedLookedAt() ? unworked.broken(items) : Optional.empty();
  }

  /** Invariant 2 on both sides, cash, revenue, cost, and the seconds of every sheet. */
  private Optional<String> sums() {
    Map<String, Long> said = expected.sums();
    Map<String, Long> booked = journal.sums();
    TreeSet<String> names = new TreeSet<>(said.keySet());
    names.addAll(booked.keySet());
    return names.stream()
        .filter(name -> !booked.getOrDefault(name, 0L).equals(said.getOrDefault(name, 0L)))
        .findFirst()
        .map(name -> "the journal has what the facts add up to: " + name + " is "
            + booked.getOrDefault(name, 0L) + ", not " + said.getOrDefault(name, 0L));
  }

  private Optional<String> item(Held held) {
    String id = held.item().id().key();
    if (!journal.off(id).isEmpty()) {
      return Optional.of("an item balances in every book: " + id + " " + journal.off(id));
    }
    return held.side() == Side.BILL ? bill(held, id) : pay(held, id);
  }

  private Optional<String> bill(Held held, String id) {
    boolean gone = held.standing() == Standing.GONE;
    boolean open = held.document().isEmpty();
    Account place = held.standing() == Standing.DISPUTED
        ? Account.CLIENT_DISPUTED
        : open ? Account.CLIENT_UNBILLED : Account.CLIENT_INVOICED;
    List<Standpoint> off =
        stands(id, CLIENT_PLACES, place, gone ? 0 : held.item().seconds());
    long unbilled = gone || !open ? 0 : held.item().amount().minor();
    off.addAll(stands(id, List.of(Account.UNBILLED), Account.UNBILLED, unbilled));
    return said(held, off);
  }

  private Optional<String> pay(Held held, String id) {
    boolean gone = held.standing() == Standing.GONE;
    boolean disputed = held.standing() == Standing.DISPUTED;
    boolean open = held.document().isEmpty();
    Whereabouts pay = items.rail().of(held.document());
    Account place = disputed ? Account.EXPERT_HELD : open ? Account.EXPERT_ACCRUED : ofSeconds(pay);
    long seconds = gone ? 0 : held.item().seconds() - items.borne(held);
    List<Standpoint> off = stands(id, EXPERT_PLACES, place, seconds);
    Account owed = disputed
        ? Account.EXPERT_PAYABLE_HELD
        : open ? Account.EXPERT_PAYABLE_ACCRUED : ofMoney(pay);
    boolean paid = pay == Whereabouts.PAID;
    off.addAll(
        stands(id, PAYABLES, owed, gone || paid ? 0 : -held.item().amount().minor()));
    return said(held, off);
  }

  private static Account ofSeconds(Whereabouts pay) {
    return switch (pay) {
      case RESERVED, TRANSIT -> Account.EXPERT_RESERVED;
      case HELD -> Account.EXPERT_HELD;
      case PAID -> Account.EXPERT_PAID;
    };
  }

  private static Account ofMoney(Whereabouts pay) {
    return switch (pay) {
      case RESERVED, PAID -> Account.EXPERT_PAYABLE_RESERVED;
      case TRANSIT -> Account.PAYOUTS_IN_TRANSIT;
      case HELD -> Account.EXPERT_PAYABLE_HELD;
    };
  }

  private record Standpoint(Account account, long holds, long not) {}

  /** Where something else stands than the amount in its place and nothing anywhere else. */
  private List<Standpoint> stands(String id, List<Account> places, Account place, long amount) {
    List<Standpoint> off = new ArrayList<>();
    for (Account account : places) {
      long due = account == place ? amount : 0;
      long holds = journal.of(id, account);
      if (holds != due) {
        off.add(new Standpoint(account, holds, due));
      }
    }
    return off;
  }

  private static Optional<String> said(Held held, List<Standpoint> off) {
    return off.isEmpty()
        ? Optional.empty()
        : Optional.of("every item stands where the facts say: " + off + " of " + held);
  }

  /** Borne less kept less lost, debt by debt, and nobody gives back more than they owe. */
  private Optional<String> owedBack() {
    return items.rail().debts().all().stream()
        .filter(owed -> owed.amount().minor() < 0
            || owed.amount().minor()
                != journal.under(owed.payout().toString(), Account.EXPERT_RECEIVABLE))
        .findFirst()
        .map(owed -> "a debt is what is borne less kept less lost: " + owed + " is "
            + journal.under(owed.payout().toString(), Account.EXPERT_RECEIVABLE));
  }

  /** An estimate is gone again on the first day of the next month, and from both if reopened. */
  private Optional<String> estimated() {
    return journal.sums().entrySet().stream()
        .filter(sum -> sum.getKey().contains(":estimated") && sum.getValue() != 0)
        .findFirst()
        .map(sum -> "no estimate outlives its month's end: " + sum);
  }

  /** Earned is what is billed, net, and what is not yet. */
  private Optional<String> billedAndUnbilled() {
    long live =
        items.those(held -> held.side() == Side.BILL && held.standing() != Standing.GONE).stream()
            .mapToLong(held -> held.item().amount().minor())
            .sum();
    long revenue = expected.sums().entrySet().stream()
        .filter(sum -> sum.getKey().startsWith("revenue"))
        .mapToLong(sum -> -sum.getValue())
        .sum();
    return live == revenue
        ? Optional.empty()
        : Optional.of("earned is billed and unbilled: " + revenue + " is not " + live);
  }
}
