package dev.hourbook.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bank accounts that accounts are paid out to: one for each currency, the last one given. */
record ExternalAccounts(World world) {
  private static final String FIELD = "external_account";
  private static final String GOOD_NUMBER = "000123456789";

  /** Stripe's test tokens that stand for a bank account's details. */
  private static final Map<String, String> TOKENS = Map.of(
      "btok_us",
      GOOD_NUMBER,
      "btok_us_verified",
      GOOD_NUMBER,
      "btok_us_verified_noAccount",
      "000111111116",
      "btok_us_verified_accountClosed",
      "000111111113");

  private record Details(
      String country, String currency, String routing, String number, String holder, String type) {}

  static List<ObjectNode> of(ObjectNode account) {
    Stream<JsonNode> all =
        account.withObject("external_accounts").withArray("data").valueStream();
    return all.map(ObjectNode.class::cast).toList();
  }

  static Optional<ObjectNode> inCurrency(ObjectNode account, String currency) {
    return of(account).stream()
        .filter(bank -> Json.text(bank, "currency").equals(currency))
        .findFirst();
  }

  /** Gives the account a bank account at Stripe's test bank, in its own currency. */
  void test(ObjectNode account) {
    String country = Json.text(account, "country");
    String currency = Json.text(account, "default_currency");
    String number = GOOD_NUMBER.substring(0, 4) + world.ids().next("", 8);
    put(account, new Details(country, currency, "110000000", number, "", ""), Op.Cause.NONE);
  }

  /** Takes the external account that a request gives, or takes it away where it is unset. */
  void change(ObjectNode account, Op op) {
    Params params = op.params();
    if (params.has(FIELD + "[object]")) {
      put(account, details(account, params), op.cause());
    } else if (params.has(FIELD) && params.text(FIELD).isEmpty()) {
      account.withObject("external_accounts").withArray("data").removeAll();
    } else if (params.has(FIELD)) {
      String number = Optional.ofNullable(TOKENS.get(params.text(FIELD)))
          .orElseThrow(() -> StripeError.missing("token", params.text(FIELD), FIELD));
      put(account, new Details("US", "usd", "110000000", number, "", ""), op.cause());
    }
  }

  private static Details details(ObjectNode account, Params params) {
    String country = params.text(FIELD + "[country]");
    String number = params.text(FIELD + "[account_number]").replace(" ", "");
    String routing = params.text(FIELD + "[routing_number]");
    if (!number.matches("[0-9A-Z]{4,34}")) {
      throw StripeError.refused(
          "account_number_invalid",
          FIELD + "[account_number]",
          "Invalid account number: must contain only digits and capital letters.");
    }
    if (country.equals("US") && !routing.matches("\\d{9}")) {
      throw StripeError.refused(
          "routing_number_invalid",
          FIELD + "[routing_number]",
          "Invalid routing number for US: it has nine digits.");
    }
    String currency = params.has(FIELD + "[currency]")
        ? params.currency(FIELD + "[currency]")
        : Json.text(account, "default_currency");
    return new Details(
        country,
        currency,
        routing,
        number,
        params.text(FIELD + "[account_holder_name]"),
        params.text(FIELD + "[account_holder_type]"));
  }

  private void put(ObjectNode account, Details details, Op.Cause cause) {
    String owner = Json.text(account, "id");
    ArrayNode data = account.withObject("external_accounts").withArray("data");
    for (int i = data.size() - 1; i >= 0; i--) {
      if (Json.text(data.get(i), "currency").equals(details.currency())) {
        data.remove(i);
      }
    }
    ObjectNode bank = world.store().add(owner, object(owner, details));
    data.add(bank);
    account.withObject("external_accounts").put("total_count", data.size());
    world.banks().opened(Json.text(bank, "id"), details.number());
    world.events().happened("account.external_account.created", owner, bank, cause);
  }

  private ObjectNode object(String owner, Details details) {
    String number = details.number();
    ObjectNode bank = Json.shape("bank_account")
        .put("id", world.ids().next("ba_"))
        .put("account", owner)
        .put("country", details.country())
        .put("currency", details.currency())
        .put("default_for_currency", true)
        .put("fingerprint", Ids.fingerprint(details.country() + details.routing() + number))
        .put("last4", number.substring(number.length() - 4));
    putIfGiven(bank, "routing_number", details.routing());
    putIfGiven(bank, "account_holder_name", details.holder());
    putIfGiven(bank, "account_holder_type", details.type());
    return bank;
  }

  private static void putIfGiven(ObjectNode object, String name, String text) {
    if (!text.isEmpty()) {
      object.put(name, text);
    }
  }
}
