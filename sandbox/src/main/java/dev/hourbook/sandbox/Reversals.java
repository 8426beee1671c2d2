package dev.hourbook.sandbox;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/transfers/{id}/reversals}: money back from an account's balance to the platform's. */
record Reversals(World world, Transfers transfers) {
  private static final int SHOWN = 10;

  List<Route> routes() {
    return List.of(
        Route.post("/v1/transfers/{id}/reversals", this::create),
        Route.get("/v1/transfers/{id}/reversals", this::list));
  }

  private ObjectNode create(Op op) {
    Params params = op.params();
    ObjectNode transfer = world.store().get(op.owner(), "transfer", op.id());
    long left = Json.number(transfer, "amount") - Json.number(transfer, "amount_reversed");
    long amount = params.has("amount") ? params.amount() : left;
    check(op.id(), left, amount);
    String currency = Json.text(transfer, "currency");
    String account = Json.text(transfer, "destination");
    world.ledger().cover(account, currency, amount, "");
    String id = world.ids().next("trr_");
    String refund = world.ids().next("pyr_");
    Place between = Place.transit("", "", currency);
    world
        .ledger()
        .book(transfers.movement(account, "payment_refund", currency, -amount, refund, between));
    String transaction = world
        .ledger()
        .book(transfers.movement(op.owner(), "transfer_refund", currency, amount, id, between));
    ObjectNode reversal = Json.shape("transfer_reversal")
        .put("id", id)
        .put("amount", amount)
        .put("balance_transaction", transaction)
        .put("created", world.time().seconds())
        .put("currency", currency)
        .put("destination_payment_refund", refund)
        .put("transfer", op.id());
    Metadata.merge(params, reversal);
    world.store().add(op.owner(), reversal);
    show(transfer, reversal, amount);
    world.events().happened("transfer.reversed", op.owner(), transfer, op.cause());
    return reversal;
  }

  private static void check(String id, long left, long amount) {
    if (left == 0) {
      throw StripeError.refused("", "", "Transfer " + id + " has already been fully reversed.");
    }
    if (amount > left) {
      throw StripeError.refused(
          "",
          "amount",
          "Amount to reverse (" + amount + ") is greater than the unreversed amount left on the"
              + " transfer (" + left + ").");
    }
  }

  private static void show(ObjectNode transfer, ObjectNode reversal, long amount) {
    long reversed = Json.number(transfer, "amount_reversed") + amount;
    transfer.put("amount_reversed", reversed);
    transfer.put("reversed", reversed == Json.number(transfer, "amount"));
    ObjectNode list = transfer.withObject("reversals");
    ArrayNode data = list.withArray("data");
    data.insert(0, reversal.deepCopy());
    list.put("total_count", Json.number(list, "total_count") + 1);
    if (data.size() > SHOWN) {
      data.remove(SHOWN);
      list.put("has_more", true);
    }
  }

  private ObjectNode list(Op op) {
    world.store().get(op.owner(), "transfer", op.id());
    return Lists.page(
        op.url(),
        world.store().all(op.owner(), "transfer_reversal"),
        reversal -> Json.text(reversal, "transfer").equals(op.id()),
        op.params());
  }
}
