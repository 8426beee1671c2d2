package dev.hourbook.ledger.books;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Book;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.chart.Unit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A balanced part of a booking: its postings, or the rule by which the journal finds them. */
public sealed interface Entry {

  /**
   * Postings as they are. Each list sums to zero by itself per unit, and its seconds in each of the
   * two time books.
   */
  record Listed(List<Posting> postings) implements Entry {

    /**
     * Refuses an empty or unbalanced list.
     *
     * @throws IllegalArgumentException if there is no posting, or a book does not sum to zero
     */
    public Listed {
      if (postings.isEmpty()) {
        throw new IllegalArgumentException("an entry without postings");
      }
      requireBalance(postings);
      postings = List.copyOf(postings);
    }

    private static void requireBalance(List<Posting> postings) {
      Map<Book, Map<Unit, Long>> sums = new EnumMap<>(Book.class);
      for (Posting posting : postings) {
        sums.computeIfAbsent(posting.account().book(), book -> new HashMap<>())
            .merge(posting.unit(), posting.amount(), Math::addExact);
      }
      sums.forEach((book, units) -> units.forEach((unit, sum) -> {
        if (sum != 0) {
          throw new IllegalArgumentException(book + " is off by " + sum + " " + unit);
        }
      }));
    }
  }

  /**
   * Everything that the selection holds in {@code from} at this point of the log goes to
   * {@code to}, both of one book: per unit, service day and dimensions the balance is taken out of
   * {@code from} and put into {@code to} with its sign, its service day and its dimensions. So a
   * debit balance is credited in {@code from} and debited in {@code to}, and a credit balance the
   * other way round.
   *
   * <p>With a {@code document} the leg in {@code to} carries it and the leg in {@code from} keeps
   * the one it had; without, both keep it. Earlier entries of the same booking count as posted. A
   * balance of zero makes no leg: an item that was valued at nothing holds nothing. A move that
   * finds nothing at all is an error of the journal, never an empty entry.
   */
  record Move(
      Selection what, Account from, Account to, @Nullable String document) implements Entry {

    /**
     * Refuses a move within one account or from one book to another.
     *
     * @throws IllegalArgumentException if the accounts are the same or of different books
     */
    public Move {
      if (from == to || from.book() != to.book()) {
        throw new IllegalArgumentException("no move from " + from.path() + " to " + to.path());
      }
    }

    /** A move after which every leg keeps its document. */
    public Move(Selection what, Account from, Account to) {
      this(what, from, to, null);
    }
  }
}
