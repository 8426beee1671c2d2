package dev.hourbook.ledger.books;

import static java.util.Objects.requireNonNull;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Book;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.Piece;
import dev.hourbook.ledger.timesheet.RandomSheet;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the seconds of each entry stand in one of the time books: the balances under the entry's
 * own key, and for each piece of an item where it was taken and where the item stands now.
 */
record EntryPositions(JournalInMemory journal, Book book) {

  private static final Set<Account> SOURCES =
      Set.of(Account.CLIENT_WORKED, Account.CLIENT_ROUNDING, Account.EXPERT_WORKED);

  Map<EntryId, Map<Account, Long>> of(RandomSheet sheet) {
    Map<EntryId, Map<Account, Long>> positions = new TreeMap<>();
    for (EntryId entry : sheet.recorded().keySet()) {
      positions.put(entry, balances(Approvals.SHEET.text() + "/" + entry));
    }
    sheet.approvals().forEach(approval -> {
      for (Item item : side() == Side.BILL ? approval.bill() : approval.pay()) {
        Account now = standing(item);
        for (Piece piece : item.pieces()) {
          Map<Account, Long> entry = requireNonNull(positions.get(piece.entry()));
          entry.merge(before(approval, piece), -piece.length(), Long::sum);
          entry.merge(now, piece.length(), Long::sum);
        }
      }
    });
    return positions;
  }

  private Side side() {
    return book == Book.CLIENT_TIME ? Side.BILL : Side.PAY;
  }

  private Account before(HoursApproved approval, Piece piece) {
    boolean fresh = approval.entries().contains(piece.entry());
    if (book == Book.CLIENT_TIME) {
      return fresh ? Account.CLIENT_SUBMITTED : Account.CLIENT_OVER_CAP;
    }
    return fresh ? Account.EXPERT_SUBMITTED : Account.EXPERT_OVER_CAP;
  }

  /** The one account in which all the item's seconds are; rounded to none they are unbilled. */
  private Account standing(Item item) {
    List<Account> held = balances(item.id().key()).entrySet().stream()
        .filter(balance -> balance.getValue() > 0)
        .map(Map.Entry::getKey)
        .toList();
    if (item.seconds() == 0) {
      return Account.CLIENT_UNBILLED;
    }
    if (held.size() != 1) {
      throw new AssertionError(item.id() + " stands in " + held);
    }
    return held.getFirst();
  }

  private Map<Account, Long> balances(String key) {
    Map<Account, Long> balances = new EnumMap<>(Account.class);
    for (Account account : Account.values()) {
      if (account.book() == book && !SOURCES.contains(account)) {
        balances.put(
            account,
            journal.sum(k -> k.account() == account && key.equals(k.dimensions().item())));
      }
    }
    return balances;
  }
}
