package dev.hourbook.ledger.books;

import dev.hourbook.ledger.books.Entry.Listed;
import dev.hourbook.ledger.books.Entry.Move;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.chart.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A journal that keeps balances only and expands a move exactly as {@link Move} says. */
public final class JournalInMemory {

  /** What a balance is of. */
  record Key(Account account, Unit unit, @Nullable LocalDate servicedOn, Dimensions dimensions) {}

  private final Map<Key, Long> balances = new LinkedHashMap<>();

  /** Posts a booking and returns all its legs. */
  public List<Posting> post(Booking booking) {
    List<Posting> legs = new ArrayList<>();
    for (Entry entry : booking.entries()) {
      List<Posting> postings = switch (entry) {
        case Listed listed -> listed.postings();
        case Move move -> expanded(move);
      };
      postings.forEach(this::add);
      legs.addAll(postings);
    }
    return legs;
  }

  private void add(Posting posting) {
    Key key =
        new Key(posting.account(), posting.unit(), posting.servicedOn(), posting.dimensions());
    balances.merge(key, posting.amount(), Long::sum);
  }

  private List<Posting> expanded(Move move) {
    List<Posting> legs = new ArrayList<>();
    balances.forEach((key, amount) -> {
      if (amount != 0 && key.account() == move.from() && selects(move.what(), key.dimensions())) {
        Dimensions there = with(key.dimensions(), move.document());
        legs.add(new Posting(move.from(), key.unit(), -amount, key.servicedOn(), key.dimensions()));
        legs.add(new Posting(move.to(), key.unit(), amount, key.servicedOn(), there));
      }
    });
    if (legs.isEmpty()) {
      throw new IllegalStateException("nothing to move: " + move);
    }
    return legs;
  }

  private static boolean selects(Selection what, Dimensions dimensions) {
    return switch (what) {
      case Selection.OfItems items -> items.items().contains(dimensions.item());
      case Selection.OfDocument of -> of.document().equals(dimensions.document());
    };
  }

  private static Dimensions with(Dimensions d, @Nullable String document) {
    return new Dimensions(
        d.client(),
        d.project(),
        d.discipline(),
        d.expert(),
        d.contract(),
        document == null ? d.document() : document,
        d.week(),
        d.item(),
        d.place());
  }

  /** The balance of all keys that fit. */
  long sum(Predicate<Key> fits) {
    return balances.entrySet().stream()
        .filter(entry -> fits.test(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** All that an account holds, in all units. */
  public long balance(Account account) {
    return sum(key -> key.account() == account);
  }

  /** Every key that was ever posted to. */
  List<Key> keys() {
    return List.copyOf(balances.keySet());
  }
}
