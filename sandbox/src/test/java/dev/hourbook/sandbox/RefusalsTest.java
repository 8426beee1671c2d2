package dev.hourbook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.sandbox.Playground.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reference does not have is refused with the reference's words. */
class RefusalsTest {
  private final Playground at = Playground.open();
  private final String expert = at.expertAndFunds(1_000);

  @AfterEach
  void close() {
    at.close();
  }

  @ParameterizedTest
  @CsvSource({
    "amount=5&currency=usd, parameter_missing, destination",
    "currency=usd&destination=ACCT, parameter_missing, amount",
    "amount=5&destination=ACCT, parameter_missing, currency",
    "amount=5&currency=usd&destination=ACCT&group=a, parameter_unknown, group",
    "amount=5&currency=usd&destination=ACCT&metdata[a]=b, parameter_unknown, metdata[a]",
    "amount=5.5&currency=usd&destination=ACCT, parameter_invalid_integer, amount",
    "amount=abc&currency=usd&destination=ACCT, parameter_invalid_integer, amount",
    "amount=0&currency=usd&destination=ACCT, parameter_invalid_integer, amount",
    "amount=-5&currency=usd&destination=ACCT, parameter_invalid_integer, amount",
    "amount=&currency=usd&destination=ACCT, parameter_invalid_empty, amount",
    "amount=5&currency=&destination=ACCT, parameter_invalid_empty, currency",
    "amount=5&currency=xxl&destination=ACCT, '', currency",
    "amount=5&currency=USD&destination=ACCT, '', currency",
    "amount=5&currency=usd&destination=ACCT&source_type=cash, '', source_type",
    "amount=5&currency=usd&destination=ACCT&metadata=x, '', metadata",
    "amount=5&currency=usd&destination=ACCT&expand=destination, '', expand",
    "amount=5&currency=usd&destination=ACCT&expand[]=amount, '', expand",
    "amount=5&currency=usd&destination[id]=ACCT, parameter_unknown, destination[id]",
    "amount[a]=5&currency=usd&destination=ACCT, parameter_unknown, amount[a]"
  })
  void aTransferWithAWrongParameterIsRefusedAndNotMade(String form, String code, String param) {
    Answer answer = at.post("/v1/transfers", form.replace("ACCT", expert));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(Json.text(answer.error(), "type")).isEqualTo("invalid_request_error");
    assertThat(Json.text(answer.error(), "code")).isEqualTo(code);
    assertThat(Json.text(answer.error(), "param")).isEqualTo(param);
    assertThat(Json.text(answer.error(), "message")).isNotBlank();
    assertThat(at.sandbox.books().at(Place.balance(expert, "usd"))).isZero();
  }

  @Test
  void metadataHasBounds() {
    String transfer = "amount=5&currency=usd&destination=" + expert;
    assertThat(at.post("/v1/transfers", transfer + "&metadata[" + "k".repeat(41) + "]=v")
            .status())
        .isEqualTo(400);
    assertThat(at.post("/v1/transfers", transfer + "&metadata[k]=" + "v".repeat(501))
            .status())
        .isEqualTo(400);
    StringBuilder many = new StringBuilder(transfer);
    for (int i = 0; i < 51; i++) {
      many.append("&metadata[k" + i + "]=v");
    }
    assertThat(at.post("/v1/transfers", many.toString()).status()).isEqualTo(400);
    assertThat(at.post("/v1/transfers", transfer + "&metadata[" + "k".repeat(40) + "]=v")
            .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/transfers?limit=0",
        "/v1/transfers?limit=101",
        "/v1/transfers?created[from]=5",
        "/v1/transfers?created=yesterday",
        "/v1/transfers?starting_after=tr_1None",
        "/v1/payouts?status=done",
        "/v1/payouts?metadata[a]=b",
        "/v1/events?type=a&types[]=b",
        "/v1/balance_transactions?payout=po_1None"
      })
  void aListThatIsAskedForWronglyIsRefused(String path) {
    assertThat(at.get(path).status()).isEqualTo(400);
  }

  @Test
  void transactionsOfAManualPayoutCannotBeListed() throws Exception {
    at.transfer(expert, 10);
    String payout = at.payout(expert, 10).getId();
    Answer answer = at.get("/v1/balance_transactions?payout=" + payout, "Stripe-Account", expert);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(Json.text(answer.error(), "message")).contains("automatic");
  }

  @Test
  void anErrorIsCompleteAndNamesItsRequest() {
    Answer answer = at.get("/v1/transfers/tr_1None");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Request-Id")).matches("req_\\w{14}");
    assertThat(answer.header("Stripe-Version")).isEqualTo("2026-07-29.dahlia");
    assertThat(answer.error())
        .isEqualTo(Json.read("""
        {"code": "resource_missing",
         "doc_url": "https://stripe.com/docs/error-codes/resource-missing",
         "message": "No such transfer: 'tr_1None'", "param": "id",
         "request_log_url": "https://dashboard.stripe.com/test/logs/REQ",
         "type": "invalid_request_error"}
        """.replace("REQ", answer.header("Request-Id"))));
  }

  @Test
  void whatIsNotInTheSubsetIsUnrecognized() {
    assertThat(at.post("/v1/charges", "amount=5").status()).isEqualTo(404);
    assertThat(at.call("DELETE", "/v1/transfers/tr_1", "").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization, Bearer sk_test_another, 401",
    "Authorization, Bearer sk_live_51Hourbook0Secret, 401",
    "Authorization, none, 401",
    "Authorization, 'Basic c2tfdGVzdF81MUhvdXJib29rMFNlY3JldDo=', 200",
    "Stripe-Version, 2020-08-27, 400",
    "Stripe-Account, acct_1Unknown, 403",
    "Content-Type, application/json, 400"
  })
  void whoAsksAndHowIsChecked(String header, String value, int status) {
    Answer answer = at.post("/v1/topups", "amount=5&currency=usd", header, value);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.http().body()).doesNotContain(Playground.KEY);
  }
}
