package dev.hourbook.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/topups}: money from outside to the platform's balance, once the clock says so. */
record Topups(World world) {

  /** Stripe's test banks for top-ups that fail, and why. */
  private static final Map<String, String> FAILING =
      Map.of("btok_us_verified_noAccount", "no_account");

  List<Route> routes() {
    return List.of(
        Route.post("/v1/topups", this::create),
        Route.get("/v1/topups/{id}", op -> world.store().get(op.owner(), "topup", op.id())));
  }

  /** A top-up that succeeds at once. */
  void fund(String currency, long minor) {
    Params params = world
        .rules()
        .check(
            "POST /v1/topups",
            new Form(Map.of("amount", Long.toString(minor), "currency", currency)));
    create(new Op(Store.PLATFORM, "/v1/topups", List.of(), params, Op.Cause.NONE));
    world.time().runDue();
  }

  private ObjectNode create(Op op) {
    Params params = op.params();
    long amount = params.amount();
    String currency = params.currency("currency");
    Instant due = world.time().instant().plus(world.settings().times().topup());
    ObjectNode topup = Json.shape("topup")
        .put("id", world.ids().next("tu_"))
        .put("amount", amount)
        .put("created", world.time().seconds())
        .put("currency", currency)
        .put("expected_availability_date", due.getEpochSecond());
    params.into(topup, "description", "statement_descriptor", "transfer_group");
    world.store().add(op.owner(), topup);
    world.events().happened("topup.created", op.owner(), topup, op.cause());
    String failure = FAILING.getOrDefault(params.text("source"), "");
    world.time().at(due, () -> end(op.owner(), topup, failure));
    return topup;
  }

  private void end(String owner, ObjectNode topup, String failure) {
    if (!failure.isEmpty()) {
      topup.put("status", "failed").put("failure_code", failure);
      topup.put("failure_message", new Verdict(failure, false).message());
      world.events().happened("topup.failed", owner, topup, Op.Cause.NONE);
      return;
    }
    String currency = Json.text(topup, "currency");
    topup.put(
        "balance_transaction",
        world
            .ledger()
            .book(new Movement(
                owner,
                "topup",
                "topup",
                currency,
                Json.number(topup, "amount"),
                Json.text(topup, "id"),
                Place.world(currency),
                world.time().instant())));
    topup.put("status", "succeeded");
    world.events().happened("topup.succeeded", owner, topup, Op.Cause.NONE);
  }
}
