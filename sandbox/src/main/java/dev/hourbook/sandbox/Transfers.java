package dev.hourbook.sandbox;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/transfers}: money from the platform's balance to an account's, at once. */
record Transfers(World world, Accounts accounts) {

  List<Route> routes() {
    return List.of(
        Route.post("/v1/transfers", this::create),
        Route.get("/v1/transfers", this::list),
        Route.get("/v1/transfers/{id}", op -> world.store().get(op.owner(), "transfer", op.id())));
  }

  private ObjectNode create(Op op) {
    Params params = op.params();
    long amount = params.amount();
    String currency = params.currency("currency");
    String destination = destination(params.text("destination"));
    if (params.has("source_transaction")) {
      String charge = params.text("source_transaction");
      throw StripeError.missing("charge", charge, "source_transaction");
    }
    world.ledger().cover(op.owner(), currency, amount, params.text("source_type"));
    String id = world.ids().next("tr_");
    String payment = world.ids().next("py_");
    // Two balances change: the books have one movement, and each side its own transaction.
    Place between = Place.transit("", "", currency);
    String transaction =
        world.ledger().book(movement(op.owner(), "transfer", currency, -amount, id, between));
    world.ledger().book(movement(destination, "payment", currency, amount, payment, between));
    ObjectNode transfer = Json.shape("transfer")
        .put("id", id)
        .put("amount", amount)
        .put("balance_transaction", transaction)
        .put("created", world.time().seconds())
        .put("currency", currency)
        .put("destination", destination)
        .put("destination_payment", payment);
    params.into(transfer, "description", "source_type", "transfer_group");
    transfer.withObject("reversals").put("url", "/v1/transfers/" + id + "/reversals");
    world.store().add(op.owner(), transfer);
    world.events().happened("transfer.created", op.owner(), transfer, op.cause());
    return transfer;
  }

  /** The account to pay, if it can be paid. */
  private String destination(String id) {
    ObjectNode account = world
        .store()
        .find(Store.PLATFORM, id)
        .filter(object -> Json.text(object, "object").equals("account"))
        .filter(object -> !accounts.state().isClosed(object))
        .orElseThrow(() -> StripeError.missing("destination", id, "destination"));
    if (!AccountState.mayReceive(account)) {
      throw StripeError.refused(
          "insufficient_capabilities_for_transfer",
          "",
          "Your destination account needs to have at least one of the following capabilities"
              + " enabled: transfers, crypto_transfers, legacy_payments");
    }
    return id;
  }

  Movement movement(
      String owner, String type, String currency, long minor, String source, Place other) {
    String category = switch (type) {
      case "payment" -> "charge";
      case "payment_refund" -> "refund";
      case "transfer_refund" -> "transfer_reversal";
      default -> type;
    };
    return new Movement(
        owner, type, category, currency, minor, source, other, world.time().instant());
  }

  private ObjectNode list(Op op) {
    Params params = op.params();
    return Lists.page(
        op.url(),
        world.store().all(op.owner(), "transfer"),
        transfer -> params.range("created", Json.number(transfer, "created"))
            && Balances.same(params, "destination", transfer)
            && Balances.same(params, "transfer_group", transfer),
        params);
  }
}
