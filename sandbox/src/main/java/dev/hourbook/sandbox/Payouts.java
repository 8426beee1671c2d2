package dev.hourbook.sandbox;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/payouts}: money from a balance at Stripe to a bank. */
record Payouts(World world, Accounts accounts, PayoutLife life) {
  private static final Set<String> STATUSES =
      Set.of("pending", "in_transit", "paid", "failed", "canceled");
  private static final int LONGEST_DESCRIPTOR = 22;

  List<Route> routes() {
    return List.of(
        Route.post("/v1/payouts", this::create),
        Route.get("/v1/payouts", this::list),
        Route.get("/v1/payouts/{id}", op -> get(op)),
        Route.post("/v1/payouts/{id}/cancel", this::cancel),
        Route.post("/v1/payouts/{id}/reverse", this::reverse));
  }

  private ObjectNode get(Op op) {
    return world.store().get(op.owner(), "payout", op.id());
  }

  private ObjectNode create(Op op) {
    Params params = op.params();
    long amount = params.amount();
    String currency = params.currency("currency");
    if (params.text("statement_descriptor").length() > LONGEST_DESCRIPTOR) {
      throw StripeError.parameter(
          "", "statement_descriptor", "The statement descriptor must be at most 22 characters.");
    }
    ObjectNode bank = bank(op, currency);
    world.ledger().cover(op.owner(), currency, amount, params.text("source_type"));
    ObjectNode payout = Json.shape("payout").put("amount", amount).put("currency", currency);
    payout.put("destination", Json.text(bank, "id"));
    params.into(payout, "description", "method", "source_type", "statement_descriptor");
    return life.begin(op, payout);
  }

  /** The bank account that it goes to, if it may go there. */
  private ObjectNode bank(Op op, String currency) {
    if (op.isPlatform()) {
      return platformBank(currency);
    }
    ObjectNode account = accounts.get(op.owner());
    if (!AccountState.mayPayOut(account)) {
      throw StripeError.refused(
          "payouts_not_allowed",
          "",
          "Payouts are disabled on this account: "
              + Json.text(account.withObject("requirements"), "disabled_reason") + ".");
    }
    Params params = op.params();
    String wanted = params.text("destination");
    ObjectNode bank = ExternalAccounts.of(account).stream()
        .filter(one -> wanted.isEmpty() || Json.text(one, "id").equals(wanted))
        .filter(one -> Json.text(one, "currency").equals(currency))
        .findFirst()
        .orElseThrow(() -> wanted.isEmpty()
            ? StripeError.refused(
                "",
                "currency",
                "Sorry, you don't have any external accounts in that currency (" + currency + ").")
            : StripeError.missing("external account", wanted, "destination"));
    checkUsable(params, bank);
    return bank;
  }

  private static void checkUsable(Params params, ObjectNode bank) {
    if (Json.text(bank, "status").equals("errored")) {
      throw StripeError.refused(
          "bank_account_unusable",
          "destination",
          "The bank account provided can't be used for payouts. A different bank account must be"
              + " used.");
    }
    if (params.text("method").equals("instant")) {
      throw StripeError.refused(
          "instant_payouts_unsupported",
          "method",
          "The bank account provided is not eligible for Instant Payouts.");
    }
  }

  private ObjectNode platformBank(String currency) {
    return Json.object().put("id", "ba_1Platform" + currency).put("status", "new");
  }

  private ObjectNode cancel(Op op) {
    ObjectNode payout = get(op);
    if (!Json.text(payout, "status").equals("pending")) {
      throw StripeError.refused(
          "",
          "",
          "Payouts can only be canceled while pending; this payout is "
              + Json.text(payout, "status") + ".");
    }
    life.cancel(op.owner(), payout, op.cause());
    return payout;
  }

  private ObjectNode reverse(Op op) {
    ObjectNode paid = get(op);
    boolean reversible = Json.text(paid, "status").equals("paid")
        && paid.path("reversed_by").isNull()
        && paid.path("original_payout").isNull();
    if (!reversible || op.isPlatform()) {
      throw StripeError.refused(
          "",
          "",
          "This payout cannot be reversed. Only paid payouts of connected accounts can be reversed,"
              + " and only once.");
    }
    ObjectNode bank = world
        .store()
        .find(op.owner(), Json.text(paid, "destination"))
        .orElseThrow(() ->
            StripeError.missing("external account", Json.text(paid, "destination"), "destination"));
    if (!Set.of("US", "CA").contains(Json.text(bank, "country"))) {
      throw StripeError.refused(
          "", "", "Payouts can only be reversed from bank accounts in the US and Canada.");
    }
    ObjectNode back = Json.shape("payout")
        .put("amount", -Json.number(paid, "amount"))
        .put("currency", Json.text(paid, "currency"))
        .put("destination", Json.text(bank, "id"))
        .put("original_payout", op.id());
    Metadata.merge(op.params(), back);
    life.begin(op, back);
    paid.put("reversed_by", Json.text(back, "id"));
    return back;
  }

  private ObjectNode list(Op op) {
    Params params = op.params();
    if (params.has("status") && !STATUSES.contains(params.text("status"))) {
      throw StripeError.parameter(
          "",
          "status",
          "Invalid status: must be one of pending, in_transit, paid, failed, or" + " canceled");
    }
    return Lists.page(
        op.url(),
        world.store().all(op.owner(), "payout"),
        payout -> params.range("created", Json.number(payout, "created"))
            && params.range("arrival_date", Json.number(payout, "arrival_date"))
            && Balances.same(params, "destination", payout)
            && Balances.same(params, "status", payout),
        params);
  }
}
