package dev.hourbook.sandbox;

import static dev.hourbook.sandbox.Playground.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Payout;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every object has every field that the reference requires, in its type. */
class ShapesTest {
  private final Playground at = Playground.open();
  private final List<String> required =
      Json.file("required.txt").lines().filter(line -> !line.startsWith("#")).toList();

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void objectsOfThePlatformAreWhole() throws Exception {
    String expert = at.expertAndFunds(1_000);
    String transfer = at.transfer(expert, 500).getId();
    whole("transfer", at.get("/v1/transfers/" + transfer).json());
    whole(
        "transfer_reversal",
        at.post("/v1/transfers/" + transfer + "/reversals", "amount=1").json());
    whole("topup", at.post("/v1/topups", "amount=1&currency=usd").json());
    JsonNode account = at.get("/v1/accounts/" + expert).json();
    whole("account", account);
    whole("bank_account", account.path("external_accounts").path("data").path(0));
    whole("balance", at.get("/v1/balance").json());
    whole(
        "account_link",
        at.post(
                "/v1/account_links",
                "type=account_onboarding&refresh_url=https://a.example&return_url=https://b.example"
                    + "&account=" + expert)
            .json());
    first("balance_transaction", "/v1/balance_transactions");
    first("event", "/v1/events");
  }

  @Test
  void objectsOfAnAccountAreWholeInEachStateOfAPayout() throws Exception {
    String expert = at.expertAndFunds(1_000);
    at.transfer(expert, 1_000);
    Payout paid = at.payout(expert, 100);
    first("payout", "/v1/payouts", "Stripe-Account", expert);
    at.sandbox.moveBy(Duration.ofDays(2));
    first("payout", "/v1/payouts", "Stripe-Account", expert);
    at.stripe.v1().payouts().reverse(paid.getId(), null, as(expert));
    first("payout", "/v1/payouts", "Stripe-Account", expert);
    first("event", "/v1/events", "Stripe-Account", expert);
    first("balance_transaction", "/v1/balance_transactions", "Stripe-Account", expert);
    whole("balance", at.get("/v1/balance", "Stripe-Account", expert).json());
  }

  @Test
  void aListSaysWhereItIsAndWhetherThereIsMore() {
    JsonNode list = at.get("/v1/transfers").json();
    assertThat(list).isEqualTo(Json.list("/v1/transfers"));
    assertThat(list.propertyNames()).containsExactly("object", "data", "has_more", "url");
  }

  @Test
  void theTableOfRequiredFieldsFindsAFieldThatIsMissing() {
    JsonNode broken = Json.shape("payout").without("failure_code").put("amount", "5");
    assertThat(missing("payout", broken))
        .contains("failure_code is no string: null", "amount is no integer: \"5\"");
  }

  private void first(String kind, String path, String... headers) {
    JsonNode data = at.get(path, headers).json().path("data");
    assertThat(data.isEmpty()).isFalse();
    data.forEach(object -> whole(kind, object));
  }

  private void whole(String kind, JsonNode object) {
    assertThat(Json.text(object, "object")).isEqualTo(kind);
    assertThat(missing(kind, object)).isEmpty();
  }

  private List<String> missing(String kind, JsonNode object) {
    return required.stream()
        .map(line -> line.split(" "))
        .filter(words -> words[0].equals(kind))
        .flatMap(words -> {
          JsonNode value = object.at("/" + words[1].replace('.', '/'));
          boolean nullable = words.length == 4 && value.isNull();
          return nullable || is(words[2], value)
              ? Stream.empty()
              : Stream.of(words[1] + " is no " + words[2] + ": "
                  + (value.isMissingNode() ? "null" : Json.write(value)));
        })
        .toList();
  }

  private static boolean is(String type, JsonNode value) {
    return switch (type) {
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      default -> value.isObject();
    };
  }
}
