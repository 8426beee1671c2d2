package dev.hourbook.sandbox;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/balance} and {@code /v1/balance_transactions}, of the platform or an account. */
record Balances(Ledger ledger, Store store) {

  List<Route> routes() {
    return List.of(
        Route.get("/v1/balance", this::balance),
        Route.get("/v1/balance_transactions", this::transactions),
        Route.get(
            "/v1/balance_transactions/{id}",
            op -> store.get(op.owner(), "balance_transaction", op.id())));
  }

  private ObjectNode balance(Op op) {
    ObjectNode balance = Json.object().put("object", "balance");
    ArrayNode available = balance.putArray("available");
    ArrayNode reserved = op.isPlatform() ? balance.putArray("connect_reserved") : available;
    balance.put("livemode", false);
    ArrayNode pending = balance.putArray("pending");
    List<String> currencies = ledger.currencies(op.owner());
    for (String currency : currencies.isEmpty() ? List.of("usd") : currencies) {
      available.add(amount(currency, ledger.available(op.owner(), currency)));
      pending.add(amount(currency, ledger.pending(op.owner(), currency)));
      if (op.isPlatform()) {
        reserved.add(Json.object().put("amount", 0).put("currency", currency));
      }
    }
    return balance;
  }

  private static ObjectNode amount(String currency, long minor) {
    ObjectNode amount = Json.object().put("amount", minor).put("currency", currency);
    amount.putObject("source_types").put("card", minor);
    return amount;
  }

  /** By payout only what an automatic payout carries; payouts here are manual, so nothing. */
  private ObjectNode transactions(Op op) {
    Params params = op.params();
    if (params.has("payout")) {
      String payout = params.text("payout");
      if (store.find(op.owner(), payout).isEmpty()) {
        throw StripeError.missing("payout", payout, "payout");
      }
      throw StripeError.refused(
          "",
          "payout",
          "Balance transaction history can only be filtered on automatic transfers, not manual.");
    }
    return Lists.page(
        op.url(),
        store.all(op.owner(), "balance_transaction"),
        txn -> params.range("created", Json.number(txn, "created"))
            && same(params, "currency", txn)
            && same(params, "source", txn)
            && same(params, "type", txn),
        params);
  }

  /** Whether a field is as asked, if it was asked for. */
  static boolean same(Params params, String name, ObjectNode object) {
    return !params.has(name) || params.text(name).equals(Json.text(object, name));
  }
}
