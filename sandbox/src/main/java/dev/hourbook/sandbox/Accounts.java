package dev.hourbook.sandbox;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/accounts}: the experts' connected accounts. */
record Accounts(World world, ExternalAccounts external, AccountState state) {
  private static final Map<String, String> CURRENCY_OF = Map.of(
      "US", "usd", "CA", "cad", "GB", "gbp", "IN", "inr", "DE", "eur", "FR", "eur", "ES", "eur",
      "NL", "eur", "AU", "aud", "PL", "pln");

  List<Route> routes() {
    return List.of(
        Route.post("/v1/accounts", this::create),
        Route.get("/v1/accounts", this::list),
        Route.get("/v1/accounts/{id}", op -> get(op.id())),
        Route.post("/v1/accounts/{id}", this::update));
  }

  /**
   * The account, if we may have it.
   *
   * @throws StripeError 403 {@code account_invalid}, as Stripe says of a foreign or closed account
   */
  ObjectNode get(String id) {
    return world
        .store()
        .find(Store.PLATFORM, id)
        .filter(object -> Json.text(object, "object").equals("account"))
        .filter(account -> !state.isClosed(account))
        .orElseThrow(() -> StripeError.atDoor(
            403,
            "account_invalid",
            "The provided key 'sk_test_***' does not have access to account '" + id
                + "' (or that account does not exist). Application access may have been revoked."));
  }

  /** Whose objects a call is about, by its {@code Stripe-Account} header. */
  String owner(String header) {
    return header.isEmpty() ? Store.PLATFORM : Json.text(get(header), "id");
  }

  /** An account that is ready to be paid, with a bank that takes what comes. */
  ObjectNode open(String country, String currency) {
    Params params = world
        .rules()
        .check(
            "POST /v1/accounts",
            new Form(Map.of(
                "country", country,
                "default_currency", currency,
                "controller[stripe_dashboard][type]", "express",
                "capabilities[transfers][requested]", "true",
                "settings[payouts][schedule][interval]", "manual")));
    ObjectNode account =
        create(new Op(Store.PLATFORM, "/v1/accounts", List.of(), params, Op.Cause.NONE));
    onboard(account);
    return account;
  }

  /** The expert has filled in all that Stripe asks for. */
  void onboard(ObjectNode account) {
    account.withObject("tos_acceptance").put("date", world.time().seconds()).put("ip", "127.0.0.1");
    if (account.withObject("external_accounts").path("data").isEmpty()) {
      external.test(account);
    }
    changed(account, Op.Cause.NONE);
  }

  /** The owner gives another bank account in the account's currency. */
  void moveToAnotherBank(ObjectNode account) {
    external.test(account);
    changed(account, Op.Cause.NONE);
  }

  /** Works out again what the account may do, and tells. */
  void changed(ObjectNode account, Op.Cause cause) {
    state.refresh(account);
    world.events().happened("account.updated", Json.text(account, "id"), account, cause);
  }

  private ObjectNode create(Op op) {
    Params params = op.params();
    boolean controller =
        params.values().keySet().stream().anyMatch(name -> name.startsWith("controller["));
    if (params.has("type") && controller) {
      throw StripeError.parameter(
          "parameters_exclusive",
          "type",
          "You may only specify one of these parameters: type, controller.");
    }
    String country = params.has("country") ? params.text("country") : "US";
    ObjectNode account = Json.shape("account")
        .put("id", world.ids().next("acct_", 16))
        .put("created", world.time().seconds())
        .put("country", country)
        .put("default_currency", CURRENCY_OF.getOrDefault(country, "usd"));
    String id = Json.text(account, "id");
    account.withObject("external_accounts").put("url", "/v1/accounts/" + id + "/external_accounts");
    AccountState.control(account, params.text("type"), controller);
    edit(account, op);
    world.store().add(Store.PLATFORM, account);
    state.refresh(account);
    return account;
  }

  private ObjectNode update(Op op) {
    ObjectNode account = get(op.id());
    edit(account, op);
    changed(account, op.cause());
    return account;
  }

  /** What is given and has a place in the object is put there; the rest only Stripe would read. */
  private void edit(ObjectNode account, Op op) {
    Params params = op.params();
    if (params.has("default_currency")) {
      account.put("default_currency", params.currency("default_currency"));
    }
    // The one part that may be refused comes first, so that a refusal changes nothing.
    external.change(account, op);
    params.values().forEach((name, value) -> put(account, name.split("\\[|]\\[?"), value));
    Metadata.merge(params, account);
  }

  private static void put(ObjectNode account, String[] path, JsonNode value) {
    if (path.length == 3 && path[0].equals("capabilities")) {
      AccountState.request(account, path[1], value.booleanValue());
      return;
    }
    JsonNode at = account;
    for (int i = 0; i < path.length - 1; i++) {
      at = at.path(path[i]);
    }
    String last = path[path.length - 1];
    if (at instanceof ObjectNode object
        && object.has(last)
        && !object.path(last).isContainer()) {
      object.set(last, value);
    }
  }

  private ObjectNode list(Op op) {
    return Lists.page(
        op.url(),
        world.store().all(Store.PLATFORM, "account"),
        account -> op.params().range("created", Json.number(account, "created")),
        op.params());
  }
}
