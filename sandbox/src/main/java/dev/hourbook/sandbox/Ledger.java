package dev.hourbook.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** The balances at Stripe. Each change of one is a balance transaction and a line in the books. */
final class Ledger {
  private final Map<Place, Long> available = new HashMap<>();
  private final Map<String, TreeSet<String>> currencies = new HashMap<>();
  private final Timeline time;
  private final Ids ids;
  private final Store store;
  private final Books books;

  Ledger(Timeline time, Ids ids, Store store, Books books) {
    this.time = time;
    this.ids = ids;
    this.store = store;
    this.books = books;
  }

  /** Writes the movement down and answers the id of its balance transaction. */
  String book(Movement movement) {
    Place balance = Place.balance(movement.owner(), movement.currency());
    books.move(movement.other(), balance, movement.minor());
    currencies.computeIfAbsent(movement.owner(), owner -> new TreeSet<>()).add(movement.currency());
    ObjectNode transaction = store.add(movement.owner(), transaction(movement));
    if (movement.availableOn().isAfter(time.instant())) {
      transaction.put("status", "pending");
      time.at(movement.availableOn(), () -> {
        transaction.put("status", "available");
        available.merge(balance, movement.minor(), Math::addExact);
      });
    } else {
      available.merge(balance, movement.minor(), Math::addExact);
    }
    return Json.text(transaction, "id");
  }

  long available(String owner, String currency) {
    return available.getOrDefault(Place.balance(owner, currency), 0L);
  }

  long pending(String owner, String currency) {
    return books.at(Place.balance(owner, currency)) - available(owner, currency);
  }

  /** The currencies in which the owner ever had a balance. */
  List<String> currencies(String owner) {
    return List.copyOf(currencies.getOrDefault(owner, new TreeSet<>()));
  }

  /**
   * Goes on only if the available balance covers the amount.
   *
   * @throws StripeError {@code balance_insufficient}
   */
  void cover(String owner, String currency, long minor, String sourceType) {
    boolean elsewhere = !sourceType.isEmpty() && !sourceType.equals("card");
    if (elsewhere || available(owner, currency) < minor) {
      throw StripeError.refused(
          "balance_insufficient",
          "",
          "You have insufficient funds in your Stripe account for this transfer. Your "
              + (sourceType.isEmpty() ? "card" : sourceType) + " balance is too low. You can use"
              + " the /v1/balance endpoint to view your Stripe balance (for more details, see"
              + " stripe.com/docs/api#balance).");
    }
  }

  private ObjectNode transaction(Movement movement) {
    return Json.shape("balance_transaction")
        .put("id", ids.next("txn_"))
        .put("amount", movement.minor())
        .put("net", movement.minor())
        .put("available_on", movement.availableOn().getEpochSecond())
        .put("created", time.seconds())
        .put("currency", movement.currency())
        .put("reporting_category", movement.category())
        .put("source", movement.source())
        .put("type", movement.type());
  }
}
