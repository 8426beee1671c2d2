package dev.hourbook.ledger.books;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.chart.Unit;
import dev.hourbook.ledger.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The legs of one service day in the making; what would be a leg of nothing is left out. */
final class Legs {

  private final List<Posting> postings = new ArrayList<>();
  private final @Nullable LocalDate servicedOn;

  /** Legs behind which no work stands. */
  Legs() {
    this(null);
  }

  Legs(@Nullable LocalDate servicedOn) {
    this.servicedOn = servicedOn;
  }

  Legs seconds(Account account, long seconds, Dimensions dimensions) {
    return leg(account, Unit.SECONDS, seconds, dimensions);
  }

  Legs debit(Account account, Money amount, Dimensions dimensions) {
    return leg(account, Unit.of(amount.currency()), amount.minor(), dimensions);
  }

  Legs credit(Account account, Money amount, Dimensions dimensions) {
    return debit(account, amount.negated(), dimensions);
  }

  private Legs leg(Account account, Unit unit, long amount, Dimensions dimensions) {
    if (amount != 0) {
      postings.add(new Posting(account, unit, amount, servicedOn, dimensions));
    }
    return this;
  }

  /** The entry they make; they have to balance. */
  Entry.Listed listed() {
    return new Entry.Listed(postings);
  }
}
